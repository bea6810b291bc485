/** What no page may do: permissions, navigation, new windows, calls from strangers. */
import { app, type Session, session, type WebContents, type WebFrameMain } from 'electron';
import { originOf } from './address.ts';
import { OFFICE_ORIGIN } from './limits.ts';

/** Everything else is denied: camera, microphone, location, notifications, USB, the clipboard’s content… */
const PERMITTED: ReadonlySet<string> = new Set([
  // Copying a lot number or an IBAN that is on the screen.
  'clipboard-sanitized-write',
  // The console of the room, read from two metres away.
  'fullscreen',
]);

/** Denies, for every session and every page there is or will be, all that we do not need. */
export function denyByDefault(): void {
  app.on('session-created', denyPermissions);
  denyPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

/** Whether the frame that called is ours: parsed origin, main frame; substrings prove nothing. */
export function isOffice(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  return originOf(frame.url) === OFFICE_ORIGIN;
}

function denyPermissions(of: Session): void {
  // Null first, so that whatever was granted earlier is forgotten.
  of.setPermissionRequestHandler(null);
  of.setPermissionRequestHandler((contents, permission, answer) => {
    answer(PERMITTED.has(permission) && originOf(contents.getURL()) === OFFICE_ORIGIN);
  });
  of.setPermissionCheckHandler((_contents, permission, origin) => {
    return PERMITTED.has(permission) && originOf(origin) === OFFICE_ORIGIN;
  });
  of.setDevicePermissionHandler(() => false);
  // Nothing is downloaded: documents are saved through `saveFile`.
  of.on('will-download', (event) => event.preventDefault());
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
