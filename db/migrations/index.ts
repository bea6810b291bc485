/** Every migration, oldest first. */
import { initial } from './0100-initial.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [initial];
