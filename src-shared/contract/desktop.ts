/** What the desktop shell offers a page as `window.desktop`: the types both sides of the bridge agree on. */
import type { Language } from '#domain/language.ts';

/** What a file is for: it decides which names the dialog shows. */
export type FileKind = 'pdf' | 'table' | 'photograph' | 'backup';

export type Theme = 'light' | 'dark' | 'system';

/** A file as it crosses the bridge: a name without a folder, and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every call is answered with this, because an error thrown over Electron's wire loses its kind. */
export type DesktopAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesktopError };

/** Why a call was not done: a stranger asked, the arguments have no such shape, or the world failed. */
export interface DesktopError {
  readonly kind: 'forbidden' | 'invalid' | 'fault';
  readonly message: string;
}

/** How the engine is, as main sees it; `failed` means that it will not come back by itself. */
export type EngineState = 'starting' | 'running' | 'restarting' | 'failed';

/** Each call travels on the channel `desktop:<name>`. A null value means that the person cancelled. */
export interface DesktopCalls {
  /** Files chosen by a person, read whole; several where `kind` is `photograph`. */
  readonly openFiles: (kind: FileKind) => Promise<DesktopAnswer<readonly NamedBytes[] | null>>;
  /** Asks where, writes whole or not at all, and answers the name it was given. */
  readonly saveFile: (kind: FileKind, file: NamedBytes) => Promise<DesktopAnswer<string | null>>;
  /** Shows a PDF in the machine's own reader, from which it is printed. */
  readonly printDocument: (file: NamedBytes) => Promise<DesktopAnswer<null>>;
  readonly setLanguage: (language: Language) => Promise<DesktopAnswer<null>>;
  readonly setTheme: (theme: Theme) => Promise<DesktopAnswer<null>>;
}

/**
 * The engine's port is not here: it arrives as the window message `engine-port`, at the load of the
 * page and again after each restart of the engine.
 */
export interface DesktopApi extends DesktopCalls {
  /** Tells of each change of the engine's state; the answer stops the telling. */
  readonly onEngineState: (listen: (state: EngineState) => void) => () => void;
  /** Tells which action was chosen in the native menu, by its id; the answer stops the telling. */
  readonly onMenuAction: (listen: (actionId: string) => void) => () => void;
}
