/** The desktop program, from start to end, as a list. */
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { EngineState } from '#contract/desktop.ts';
import type { Language } from '#domain/language.ts';
import { answerCalls } from './calls.ts';
import { startEngineProcess } from './engine-process.ts';
import { watchEngine } from './engine-watch.ts';
import { setMenu } from './menu.ts';
import { declareOfficeScheme, serveOffice } from './protocol.ts';
import { denyByDefault } from './security.ts';
import { defaultStoreFolder } from './store-folder.ts';
import { followTheme, openOfficeWindow } from './window.ts';

/** The built program: this file is `out/desktop/main.cjs`. */
const out = path.dirname(__dirname);
const root = path.dirname(out);

/** The Node of the project, for an Electron that cannot load the database. */
const NODE_NAME = process.platform === 'win32' ? 'node.exe' : 'node';

let language: Language = 'fr';
let ended = false;

const watch = watchEngine(
  () =>
    startEngineProcess({
      store: storeFolder(),
      version: app.getVersion(),
      bundle: path.join(out, 'engine', 'entry.mjs'),
      node: path.join(root, 'node_modules', 'node', 'bin', NODE_NAME),
    }),
  { onState: tellEngineState, onStarted: handPortsOver },
);

main();

function main(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Electron puts our accented name into this header, and then refuses the header.
  app.userAgentFallback = `Adjuge/${app.getVersion()}`;
  declareOfficeScheme();
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', endEngineFirst);
  void app.whenReady().then(begin);
}

function begin(): void {
  language = app.getLocale().startsWith('en') ? 'en' : 'fr';
  denyByDefault();
  serveOffice(path.join(out, 'renderer'));
  answerCalls({ language: () => language, setLanguage });
  setMenu(language);
  followTheme();
  watch.begin();
  showWindow();
}

/** One window: the second start of the program brings the first one’s to the front. */
function showWindow(): void {
  const open = BrowserWindow.getAllWindows()[0];
  if (open === undefined) {
    const window = openOfficeWindow(path.join(out, 'desktop', 'preload.cjs'));
    window.webContents.on('did-finish-load', () => handPortTo(window));
    return;
  }
  if (open.isMinimized()) open.restore();
  open.focus();
}

function handPortsOver(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    // A page that is still loading is given its port when it has loaded.
    if (!window.webContents.isLoading()) handPortTo(window);
  }
}

function handPortTo(window: BrowserWindow): void {
  const port = watch.connect();
  if (port !== null) window.webContents.postMessage('engine-port', null, [port]);
}

function tellEngineState(state: EngineState): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send('desktop:engine-state', state);
  }
  if (state === 'failed') void offerAnotherTry();
}

async function offerAnotherTry(): Promise<void> {
  const french = language === 'fr';
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: french ? 'Le registre ne s’ouvre pas.' : 'The house’s records do not open.',
    detail: french
      ? `Le dossier ${storeFolder()} est peut-être ouvert par un autre programme, ou illisible.`
      : `The folder ${storeFolder()} may be open in another program, or unreadable.`,
    buttons: french ? ['Réessayer', 'Quitter'] : ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) watch.begin();
  else app.quit();
}

function setLanguage(chosen: Language): void {
  language = chosen;
  setMenu(language);
}

/** The store is closed by the engine before the program goes. */
function endEngineFirst(event: Electron.Event): void {
  if (ended) return;
  event.preventDefault();
  void watch.stop().then(() => {
    ended = true;
    app.quit();
  });
}

/** `--store=FOLDER`, or the place that the system keeps for a user’s data. */
function storeFolder(): string {
  const asked = app.commandLine.getSwitchValue('store');
  return asked === '' ? defaultStoreFolder(process.platform, process.env) : path.resolve(asked);
}
