/** A descriptive column added later leaves what was sealed before it as it was sealed. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { migrate } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import type { Migration } from '#db/migrations/migration.ts';
import { describe, descriptionOf, textAt } from '#db/sealed.ts';
import { verifyStore } from '#db/verify.ts';
import type { LotId } from '#domain/ids.ts';
import { openTestStore, recordAll } from '#tests/support/open-test-store.ts';
import { randomEvents } from '#tests/support/random-events.ts';
import { lotText } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const PROVENANCE: Migration = {
  version: 9_990,
  name: 'provenance',
  up: (raw) => {
    raw.exec(`ALTER TABLE lot_text ADD COLUMN provenance TEXT NOT NULL DEFAULT '';
      ALTER TABLE lot_text ADD COLUMN on_paper TEXT NOT NULL DEFAULT 'yes';
      ALTER TABLE lot_text ADD COLUMN acquired_on TEXT`);
  },
};

let store: ReturnType<typeof temporaryFolder>;
let lotId: LotId;

/** A house with a lot that was described twice before the columns were added. */
beforeEach(() => {
  store = temporaryFolder();
  const connection = openTestStore(join(store.folder, 'house.db'));
  connection.writing((db) => {
    for (const event of randomEvents(3)) {
      recordAll(db, [event]);
      if (event.type !== 'lot.composed/1') continue;
      lotId = event.lotId;
      break;
    }
    recordAll(db, [describe(db, 'lot', { id: lotId, text: lotText({ title: 'Une auto' }) })]);
    recordAll(db, [describe(db, 'lot', { id: lotId, text: lotText({ title: 'Deux autos' }) })]);
  });
  migrate(connection, [...MIGRATIONS, PROVENANCE]);
  connection.close();
});
afterEach(() => store.remove());

const findings = async () => {
  const report = await verifyStore({ folder: store.folder });
  return report?.findings.filter(({ code }) => code.startsWith('text_'));
};

function within(act: (store: ReturnType<typeof open>) => void): void {
  const connection = open(join(store.folder, 'house.db'));
  act(connection);
  connection.close();
}

test('every earlier row is verified, and read as it was', async () => {
  expect(await findings()).toEqual([]);
  within(({ reading }) => {
    expect(descriptionOf(reading, 'lot', lotId)).toMatchObject({
      version: 2,
      text: { title: 'Deux autos' },
    });
    const { seq } = rawOf(reading)
      .prepare<[], { seq: number }>('SELECT max(seq) - 1 AS seq FROM journal')
      .get() ?? { seq: 0 };
    expect(textAt(reading, 'lot', { id: lotId, seq })).toMatchObject({ version: 1 });
  });
});

test.each(['provenance', 'on_paper', 'acquired_on'])(
  'words slipped into the new column %s are found',
  async (column) => {
    within(({ reading }) => rawOf(reading).exec(`UPDATE lot_text SET ${column} = 'x'`));
    expect(await findings()).toMatchObject([{ code: 'text_altered' }]);
  },
);

test('a row described again is sealed with its new columns, and verified', async () => {
  within((connection) =>
    connection.writing((db) => {
      rawOf(db).exec(`UPDATE lot_text SET provenance = 'Collection Martin'`);
      recordAll(db, [describe(db, 'lot', { id: lotId, text: lotText({ title: 'Trois' }) })]);
    }),
  );
  // The words that the second version was given behind its back went into its kept words.
  expect(await findings()).toMatchObject([{ code: 'text_altered', place: /\/2$/ }]);
});
