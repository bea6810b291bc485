/** The desktop shell around the window, where there is one: files, printing, the state of the engine. */

export type FileKind = 'pdf' | 'table' | 'photograph' | 'backup';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly kind: string; readonly message: string } };

/** The part of `window.desktop` that screens use; src-main/desktop/desktop-api.ts has the whole. */
interface Shell {
  readonly openFiles: (kind: FileKind) => Promise<Answer<readonly NamedBytes[] | null>>;
  readonly saveFile: (kind: FileKind, file: NamedBytes) => Promise<Answer<string | null>>;
  readonly printDocument: (file: NamedBytes) => Promise<Answer<null>>;
  readonly setLanguage: (language: 'fr' | 'en') => Promise<Answer<null>>;
  readonly setTheme: (theme: 'light' | 'dark' | 'system') => Promise<Answer<null>>;
  readonly onEngineState: (listen: (state: string) => void) => () => void;
  readonly onMenuAction: (listen: (actionId: string) => void) => () => void;
}

declare global {
  interface Window {
    readonly desktop?: Shell;
  }
}

/** The shell, or null in a browser. */
export function shell(): Shell | null {
  return window.desktop ?? null;
}
