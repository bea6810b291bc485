/** The bridge between a page and main: it hands over the engine's port and a dozen calls. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DesktopApi, DesktopCalls, EngineState } from '#contract/desktop.ts';

/** The little of the DOM that is used here; the rest of main is compiled without it. */
declare const window: {
  readonly location: { readonly origin: string };
  readonly postMessage: (message: string, origin: string, ports: IpcRendererEvent['ports']) => void;
};

// A MessagePort cannot pass through contextBridge; posting it to the window is the documented way.
ipcRenderer.on('engine-port', (event) => {
  window.postMessage('engine-port', window.location.origin, event.ports);
});

const desktop: DesktopApi = {
  openFiles: (kind) => call('openFiles', kind),
  saveFile: (kind, file) => call('saveFile', kind, file),
  printDocument: (file) => call('printDocument', file),
  setLanguage: (language) => call('setLanguage', language),
  setTheme: (theme) => call('setTheme', theme),
  onEngineState: (listen) => subscribe<EngineState>('desktop:engine-state', listen),
  onMenuAction: (listen) => subscribe<string>('desktop:menu-action', listen),
};

contextBridge.exposeInMainWorld('desktop', desktop);

function call<T>(name: keyof DesktopCalls, ...words: readonly unknown[]): Promise<T> {
  return ipcRenderer.invoke(`desktop:${name}`, ...words);
}

/** The page is told the value only, never Electron's event. */
function subscribe<T>(channel: string, listen: (value: T) => void): () => void {
  const heard = (_event: IpcRendererEvent, value: T): void => listen(value);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}
