/** Files that a person chooses: dialogs in main, bytes over the bridge, never a path from a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { DesktopAnswer, FileKind, NamedBytes } from '#contract/desktop.ts';
import type { Language } from '#domain/language.ts';
import { fault, invalid, value } from './answers.ts';
import { MAX_OPENED_BYTES } from './limits.ts';

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  table: ['csv', 'txt', 'tsv'],
  photograph: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'avif', 'heic'],
  backup: ['tar'],
};

const KIND_NAMES: Readonly<Record<Language, Readonly<Record<FileKind, string>>>> = {
  fr: {
    pdf: 'Documents PDF',
    table: 'Tableaux',
    photograph: 'Photographies',
    backup: 'Sauvegardes',
  },
  en: { pdf: 'PDF documents', table: 'Tables', photograph: 'Photographs', backup: 'Backups' },
};

export interface Asker {
  readonly window: BrowserWindow;
  readonly language: Language;
}

/** Asks for files and reads them whole; refuses those that are too big, by name. */
export async function openChosenFiles(
  asker: Asker,
  kind: FileKind,
): Promise<DesktopAnswer<readonly NamedBytes[] | null>> {
  const many = kind === 'photograph';
  const chosen = await dialog.showOpenDialog(asker.window, {
    filters: filtersOf(kind, asker.language),
    properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  if (chosen.filePaths.length === 0) return value(null);
  return readAll(chosen.filePaths);
}

/** Asks where to put a file, and puts it there whole or not at all. */
export async function saveChosenFile(
  asker: Asker,
  kind: FileKind,
  file: NamedBytes,
): Promise<DesktopAnswer<string | null>> {
  const chosen = await dialog.showSaveDialog(asker.window, {
    defaultPath: path.join(app.getPath('documents'), file.name),
    filters: filtersOf(kind, asker.language),
  });
  if (chosen.filePath === undefined || chosen.filePath === '') return value(null);
  await writeWhole(chosen.filePath, file.bytes);
  return value(path.basename(chosen.filePath));
}

/**
 * Shows a PDF in the machine's own reader, which prints better than we would.
 * The copy is readable by its owner alone and is removed when the program ends.
 */
export async function printDocument(file: NamedBytes): Promise<DesktopAnswer<null>> {
  if (!isPdf(file.bytes)) return invalid('not a PDF');
  const name = file.name.endsWith('.pdf') ? file.name : `${file.name}.pdf`;
  const copy = path.join(printFolder(), name);
  await writeFile(copy, file.bytes, { mode: 0o600 });
  const problem = await shell.openPath(copy);
  return problem === '' ? value(null) : fault(problem);
}

async function readAll(paths: readonly string[]): Promise<DesktopAnswer<readonly NamedBytes[]>> {
  const files: NamedBytes[] = [];
  for (const place of paths) {
    const { size } = await stat(place);
    if (size > MAX_OPENED_BYTES)
      return invalid(`${path.basename(place)}: ${size} bytes is too much`);
    files.push({ name: path.basename(place), bytes: new Uint8Array(await readFile(place)) });
  }
  return value(files);
}

/** Written beside, brought to the disk, then renamed: a reader never sees half a file. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const beside = `${place}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(beside, place);
  } finally {
    await rm(beside, { force: true });
  }
}

function filtersOf(kind: FileKind, language: Language): FileFilter[] {
  return [{ name: KIND_NAMES[language][kind], extensions: [...EXTENSIONS[kind]] }];
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

let printing: string | null = null;

function printFolder(): string {
  if (printing === null) {
    const folder = mkdtempSync(path.join(app.getPath('temp'), 'adjuge-'));
    app.once('quit', () => rmSync(folder, { recursive: true, force: true }));
    printing = folder;
  }
  return printing;
}
