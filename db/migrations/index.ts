/** Every migration, oldest first. */
import { initial } from './0010-initial.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [initial];
