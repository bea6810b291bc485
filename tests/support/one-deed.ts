/** One deed on a store, in a process of its own: `one-deed.ts DEED STORE [BACKUP]`. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect } from '#contract/client.ts';
import { backUp, scratchIn } from '#db/backup.ts';
import { openFiles } from '#db/files.ts';
import { restore } from '#db/restore.ts';
import { present } from '#domain/assert.ts';
import { instantAt } from '#domain/time.ts';
import { linkedPorts } from '#engine/ports.ts';
import { type StartOptions, startEngine } from '#engine/start.ts';
import { begin } from './kill-at.ts';
import { AND_LATER } from './later-migration.ts';
import { LIGHT, OPENING } from './open-test-engine.ts';
import { PASSCODE } from './passcode.ts';

const DEEDS: Readonly<Record<string, (folder: string, file: string) => Promise<unknown>>> = {
  restore: (folder, file) => restore(file, folder, OPENING),
  backup: async (folder) => {
    const scratch = scratchIn(folder);
    await backUp({ folder, at: instantAt(0), scratch }, () => {});
    rmSync(scratch, { recursive: true });
  },
  photograph: (folder) => openFiles(folder).keep('media', Buffer.from('another photograph')),
  migrate: (folder) => started(folder, { migrations: AND_LATER }).then((engine) => engine.close()),
  found: async (folder) => {
    const engine = await started(folder, {});
    const [mine, theirs] = linkedPorts();
    engine.serve(theirs);
    const founding = { houseName: 'Maison', ownerName: 'Inès Dubois', ownerInitials: 'ID' };
    await connect(mine, randomUUID).tell('house.found', { ...founding, passcode: PASSCODE });
    await engine.close();
  },
};

function started(folder: string, options: Partial<StartOptions>) {
  return startEngine({ folder, stretching: LIGHT, log: () => {}, ...options });
}

const [, , deed = '', folder = '', file = ''] = process.argv;
const doing = present(DEEDS[deed], `${deed} is a deed`);
begin();
await doing(folder, file);
