/** The office's window: the only maker of a BrowserWindow, and its place on the screen. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { OFFICE_ORIGIN } from './limits.ts';

/** The size that every screen is drawn for. */
const SMALLEST = { width: 1280, height: 720 } as const;

/** The token `paper` of the interface, so that nothing flashes before the first paint. */
const PAPER = { light: '#FBFAF7', dark: '#171614' } as const;

interface Place {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** Opens the office where it was left; `preload` is the bridge's bundled file. */
export function openOfficeWindow(preload: string): BrowserWindow {
  const place = rememberedPlace();
  const window = new BrowserWindow({
    ...(place?.bounds ?? { width: 1440, height: 900 }),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Adjugé',
    show: false,
    backgroundColor: paper(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => rememberPlace(window));
  void window.loadURL(`${OFFICE_ORIGIN}/`);
  return window;
}

/** Repaints the ground of every window when the theme changes. */
export function followTheme(): void {
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paper());
  });
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

function placeFile(): string {
  return path.join(app.getPath('userData'), 'window.json');
}

function rememberPlace(window: BrowserWindow): void {
  const place: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(`${placeFile()}.new`, JSON.stringify(place));
    renameSync(`${placeFile()}.new`, placeFile());
  } catch {
    // A window that opens in the middle next time is no reason to keep this one open.
  }
}

/** Null where nothing was remembered, or where the screen it was on is gone. */
function rememberedPlace(): Place | null {
  const place = readPlace();
  if (place === null) return null;
  const visible = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, place.bounds));
  return visible ? place : null;
}

function readPlace(): Place | null {
  try {
    const known: unknown = JSON.parse(readFileSync(placeFile(), 'utf8'));
    return isPlace(known) ? known : null;
  } catch {
    return null;
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  if (!('bounds' in value) || !('maximized' in value)) return false;
  return isRectangle(value.bounds) && typeof value.maximized === 'boolean';
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const sides = new Map<string, unknown>(Object.entries(value));
  return ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(sides.get(side)));
}

/** Enough of the window must be on a screen for a hand to catch its title bar. */
function overlaps(screenArea: Rectangle, window: Rectangle): boolean {
  const shown = 64;
  return (
    window.x + window.width - shown > screenArea.x &&
    window.x + shown < screenArea.x + screenArea.width &&
    window.y >= screenArea.y - shown &&
    window.y + shown < screenArea.y + screenArea.height
  );
}
