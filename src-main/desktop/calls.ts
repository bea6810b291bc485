/** The desktop calls: who asks is checked, then what is asked, then it is done. */
import path from 'node:path';
import { app, BrowserWindow, type IpcMainInvokeEvent, ipcMain, nativeTheme, shell } from 'electron';
import { attempt, forbidden, invalid, value } from './answers.ts';
import {
  type Answer,
  type DesktopCall,
  type EngineState,
  FILE_KINDS,
  LANGUAGES,
  type Language,
  MAX_SAVED_BYTES,
  type NamedBytes,
  THEMES,
  WEB_PAGES,
  type WebPage,
} from './desktop-api.ts';
import { type Asker, chooseFolder, openFiles, printDocument, saveFile } from './files.ts';
import { isOffice } from './security.ts';

/** The pages of ours that may be opened in the machine's browser. */
const ADDRESSES: Readonly<Record<WebPage, string>> = {
  help: 'https://adjuge.example/aide',
  licence: 'https://adjuge.example/licence',
};

/** What the calls need of the program around them. */
export interface Desk {
  readonly engineState: () => EngineState;
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
}

type Handle = (
  asker: Asker,
  words: readonly unknown[],
) => Answer<unknown> | Promise<Answer<unknown>>;

/** Answers every call of the bridge, and no other channel. */
export function answerCalls(desk: Desk): void {
  const handlers: Readonly<Record<DesktopCall, Handle>> = {
    about: () => value(about()),
    chooseFolder: (asker) => chooseFolder(asker),
    openFiles: (asker, [kind]) => withKind(kind, (known) => openFiles(asker, known)),
    saveFile: (asker, [kind, file]) =>
      withKind(kind, (known) => withFile(file, (named) => saveFile(asker, known, named))),
    printDocument: (_asker, [file]) => withFile(file, printDocument),
    openWebPage: (_asker, [page]) => openWebPage(page),
    setLanguage: (_asker, [language]) => setLanguage(desk, language),
    setTheme: (_asker, [theme]) => setTheme(theme),
    engineState: () => value(desk.engineState()),
  };
  for (const [name, handle] of Object.entries(handlers)) {
    ipcMain.handle(`desktop:${name}`, (event, ...words: readonly unknown[]) =>
      guarded(event, (window) => handle({ window, language: desk.language() }, words)),
    );
  }
}

/** A stranger is refused before its words are looked at; nothing is thrown over the wire. */
async function guarded(
  event: IpcMainInvokeEvent,
  handle: (window: BrowserWindow) => Answer<unknown> | Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOffice(event.senderFrame)) return forbidden();
  return attempt(() => handle(window));
}

function about(): { version: string; electron: string; platform: string } {
  const electron = process.versions['electron'] ?? '';
  return { version: app.getVersion(), electron, platform: process.platform };
}

async function openWebPage(page: unknown): Promise<Answer<null>> {
  const known = WEB_PAGES.find((name) => name === page);
  if (known === undefined) return invalid('not a page of ours');
  await shell.openExternal(ADDRESSES[known]);
  return value(null);
}

function setLanguage(desk: Desk, language: unknown): Answer<null> {
  const known = LANGUAGES.find((name) => name === language);
  if (known === undefined) return invalid('not a language of ours');
  desk.setLanguage(known);
  return value(null);
}

function setTheme(theme: unknown): Answer<null> {
  const known = THEMES.find((name) => name === theme);
  if (known === undefined) return invalid('not a theme of ours');
  nativeTheme.themeSource = known;
  return value(null);
}

function withKind<T>(
  kind: unknown,
  go: (known: (typeof FILE_KINDS)[number]) => Promise<Answer<T>> | Answer<T>,
): Promise<Answer<T>> | Answer<T> {
  const known = FILE_KINDS.find((name) => name === kind);
  return known === undefined ? invalid('not a kind of file') : go(known);
}

function withFile<T>(
  file: unknown,
  go: (named: NamedBytes) => Promise<Answer<T>> | Answer<T>,
): Promise<Answer<T>> | Answer<T> {
  const named = namedBytes(file);
  return named === null ? invalid('not a named file of at most 20 MB') : go(named);
}

/** A name that is a plain file name on every system, and bytes within the limit; null otherwise. */
export function namedBytes(file: unknown): NamedBytes | null {
  if (typeof file !== 'object' || file === null) return null;
  if (!('name' in file) || !('bytes' in file)) return null;
  const { name, bytes } = file;
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return null;
  if (name === '' || name.length > 200 || name !== path.basename(name)) return null;
  if (/[\u0000-\u001f<>:"/\\|?*]/.test(name) || name.startsWith('.')) return null;
  return bytes.byteLength > MAX_SAVED_BYTES ? null : { name, bytes };
}
