/** The desktop shell around the window, where there is one: files, printing, the state of the engine. */
import type { DesktopApi } from '#contract/desktop.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

/** The shell, or null in a browser. */
export function shell(): DesktopApi | null {
  return window.desktop ?? null;
}
