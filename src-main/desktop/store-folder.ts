/** Where the house is kept when nobody says otherwise: the same place for the window and the browser. */
import { homedir } from 'node:os';
import path from 'node:path';

/** The store's folder, in the place the system keeps for a user's data. */
export function defaultStoreFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  return path.join(dataFolder(platform, env), 'Adjuge', 'maison');
}

function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming');
  return env['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share');
}
