/** The desktop calls: who asks is checked, then what is asked, then it is done. */
import path from 'node:path';
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, nativeTheme } from 'electron';
import type {
  DesktopAnswer,
  DesktopCalls,
  FileKind,
  NamedBytes,
  Theme,
} from '#contract/desktop.ts';
import type { Language } from '#domain/language.ts';
import { attempt, forbiddenAnswer, invalid, value } from './answers.ts';
import { type Asker, openChosenFiles, printDocument, saveChosenFile } from './files.ts';
import { MAX_SAVED_BYTES } from './limits.ts';
import { isOffice } from './security.ts';

const FILE_KINDS: readonly FileKind[] = ['pdf', 'table', 'photograph', 'backup'];
const LANGUAGES: readonly Language[] = ['fr', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** What the calls need of the program around them. */
export interface ShellLanguage {
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
}

type Handle = (
  asker: Asker,
  words: readonly unknown[],
) => DesktopAnswer<unknown> | Promise<DesktopAnswer<unknown>>;

/** Answers every call of the bridge, and no other channel. */
export function answerCalls(shell: ShellLanguage): void {
  const handlers: Readonly<Record<keyof DesktopCalls, Handle>> = {
    openFiles: (asker, [kind]) => withKind(kind, (known) => openChosenFiles(asker, known)),
    saveFile: (asker, [kind, file]) =>
      withKind(kind, (known) => withFile(file, (named) => saveChosenFile(asker, known, named))),
    printDocument: (_asker, [file]) => withFile(file, printDocument),
    setLanguage: (_asker, [language]) => setLanguage(shell, language),
    setTheme: (_asker, [theme]) => setTheme(theme),
  };
  for (const [name, handle] of Object.entries(handlers)) {
    ipcMain.handle(`desktop:${name}`, (event, ...words: readonly unknown[]) =>
      guarded(event, (window) => handle({ window, language: shell.language() }, words)),
    );
  }
}

/** A stranger is refused before its words are looked at; nothing is thrown over the wire. */
async function guarded(
  event: IpcMainInvokeEvent,
  handle: (window: BrowserWindow) => DesktopAnswer<unknown> | Promise<DesktopAnswer<unknown>>,
): Promise<DesktopAnswer<unknown>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || !isOffice(event.senderFrame)) return forbiddenAnswer();
  return attempt(() => handle(window));
}

function setLanguage(shell: ShellLanguage, language: unknown): DesktopAnswer<null> {
  const known = LANGUAGES.find((name) => name === language);
  if (known === undefined) return invalid('not a language of ours');
  shell.setLanguage(known);
  return value(null);
}

function setTheme(theme: unknown): DesktopAnswer<null> {
  const known = THEMES.find((name) => name === theme);
  if (known === undefined) return invalid('not a theme of ours');
  nativeTheme.themeSource = known;
  return value(null);
}

function withKind<T>(
  kind: unknown,
  go: (known: FileKind) => Promise<DesktopAnswer<T>> | DesktopAnswer<T>,
): Promise<DesktopAnswer<T>> | DesktopAnswer<T> {
  const known = FILE_KINDS.find((name) => name === kind);
  return known === undefined ? invalid('not a kind of file') : go(known);
}

function withFile<T>(
  file: unknown,
  go: (named: NamedBytes) => Promise<DesktopAnswer<T>> | DesktopAnswer<T>,
): Promise<DesktopAnswer<T>> | DesktopAnswer<T> {
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
