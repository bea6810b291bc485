/** The program's migrations and one that is still to come: it rewrites, and changes nothing. */
import { MIGRATIONS } from '#db/migrations/index.ts';
import type { Migration } from '#db/migrations/migration.ts';

const later: Migration = { version: 9_000, name: 'later', up: (raw) => void raw.exec('REINDEX') };

export const AND_LATER: readonly Migration[] = [...MIGRATIONS, later];
