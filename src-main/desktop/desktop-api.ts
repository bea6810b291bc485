/** What the desktop offers a page: the types both sides of the bridge agree on. */

/** The origin of every page we show; anything else is a stranger. */
export const OFFICE_ORIGIN = 'app://office';

/** The most that a page may hand over to be saved or printed. */
export const MAX_SAVED_BYTES = 20 * 1024 * 1024;

/** The most that is read from a file somebody chose; a photograph or ten years of results fit. */
export const MAX_OPENED_BYTES = 64 * 1024 * 1024;

/** What a file is for: it decides which names the dialog shows. */
export const FILE_KINDS = ['pdf', 'table', 'photograph', 'backup'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Pages of ours on the web, by name: a page never hands over an address. */
export const WEB_PAGES = ['help', 'licence'] as const;
export type WebPage = (typeof WEB_PAGES)[number];

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Every call of the bridge; each travels on the channel `desktop:<name>`. */
export const DESKTOP_CALLS = [
  'about',
  'chooseFolder',
  'openFiles',
  'saveFile',
  'printDocument',
  'openWebPage',
  'setLanguage',
  'setTheme',
  'engineState',
] as const;
export type DesktopCall = (typeof DESKTOP_CALLS)[number];

/** A file as it crosses the bridge: a name without a folder, and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a call was not done: a stranger asked, the arguments have no such shape, or the world failed. */
export interface DesktopError {
  readonly kind: 'forbidden' | 'invalid' | 'fault';
  readonly message: string;
}

/** Every call is answered with this, because an error thrown over Electron's wire loses its kind. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesktopError };

/** How the engine is, as main sees it; `failed` means that it will not come back by itself. */
export type EngineState = 'starting' | 'running' | 'restarting' | 'failed';

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
}

/**
 * `window.desktop`. A null value means that the person cancelled.
 * The engine's port is not here: it arrives as the window message `engine-port`, at the load of the
 * page and again after each restart of the engine; `engine-gone` says that the last one is dead.
 */
export interface DesktopApi {
  readonly about: () => Promise<Answer<About>>;
  /** A folder, by its path: for a backup or an export that the engine writes. */
  readonly chooseFolder: () => Promise<Answer<string | null>>;
  /** Files chosen by a person, read whole; several where `kind` is `photograph`. */
  readonly openFiles: (kind: FileKind) => Promise<Answer<readonly NamedBytes[] | null>>;
  /** Asks where, writes whole or not at all, and answers the name it was given. */
  readonly saveFile: (kind: FileKind, file: NamedBytes) => Promise<Answer<string | null>>;
  /** Shows a PDF in the machine's own reader, from which it is printed. */
  readonly printDocument: (file: NamedBytes) => Promise<Answer<null>>;
  readonly openWebPage: (page: WebPage) => Promise<Answer<null>>;
  readonly setLanguage: (language: Language) => Promise<Answer<null>>;
  readonly setTheme: (theme: Theme) => Promise<Answer<null>>;
  readonly engineState: () => Promise<Answer<EngineState>>;
  /** Tells of each change of the engine's state; the answer stops the telling. */
  readonly onEngineState: (listen: (state: EngineState) => void) => () => void;
  /** Tells which action was chosen in the native menu, by its id; the answer stops the telling. */
  readonly onMenuAction: (listen: (actionId: string) => void) => () => void;
}
