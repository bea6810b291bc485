/** When a house is backed up and its backups tried out by themselves, and which backups are kept. */
import type { Instant } from './time.ts';
import { dayInParis } from './time.ts';

const HOUR_MS = 3_600_000;
/** A day less the time that the machine may have slept past the hour of yesterday's. */
const BACKUP_EVERY_MS = 20 * HOUR_MS;
const DRILL_EVERY_MS = 7 * 24 * HOUR_MS;

export interface Keeping {
  /** When the last backup was made; null where there is none. */
  readonly lastBackupAt: Instant | null;
  /** When a backup was last tried out. */
  readonly lastDrillAt: Instant | null;
  /** Whether a sale is held today that has not been opened yet. */
  readonly saleToday: boolean;
  readonly now: Instant;
}

/**
 * What is to be done now: a backup each day, and one on the morning of a sale before it is opened;
 * a drill each week, of the newest backup. A clock that was set back holds neither up.
 */
export function dueNow({ lastBackupAt, lastDrillAt, saleToday, now }: Keeping): Due {
  const beforeSale =
    saleToday && (lastBackupAt === null || dayInParis(lastBackupAt) !== dayInParis(now));
  return {
    backup: beforeSale || isOver(lastBackupAt, now, BACKUP_EVERY_MS),
    drill: isOver(lastDrillAt, now, DRILL_EVERY_MS),
  };
}

export interface Due {
  readonly backup: boolean;
  readonly drill: boolean;
}

function isOver(lastAt: Instant | null, now: Instant, everyMs: number): boolean {
  if (lastAt === null || lastAt > now) return true;
  return Date.parse(now) - Date.parse(lastAt) >= everyMs;
}

const [NEWEST_KEPT, DAYS_KEPT, MONTHS_KEPT] = [3, 14, 12];
const BACKUP = /^(\d{4}-\d{2})-\d{2}-\d+-[0-9a-f]{64}\.tar$/;

/**
 * The backups that need not be kept, by their names: all but the three newest, the last of each of
 * fourteen days, and the last of each of twelve months. Counted in backups and not from today, so
 * that no clock empties a folder; what is no backup of ours is none of ours to remove.
 */
export function superfluous(names: readonly string[]): readonly string[] {
  const newestFirst = names.filter((name) => BACKUP.test(name)).toSorted(byNewest);
  const kept = new Set(newestFirst.slice(0, NEWEST_KEPT));
  for (const [length, most] of [
    ['2026-11-21'.length, DAYS_KEPT],
    ['2026-11'.length, MONTHS_KEPT],
  ] as const) {
    const lastOf = new Map<string, string>();
    for (const name of newestFirst) {
      const period = name.slice(0, length);
      if (!lastOf.has(period)) lastOf.set(period, name);
    }
    for (const name of [...lastOf.values()].slice(0, most)) kept.add(name);
  }
  return newestFirst.filter((name) => !kept.has(name));
}

/** The newest of these backups; null where there is none. */
export function newestBackup(names: readonly string[]): string | null {
  return names.filter((name) => BACKUP.test(name)).toSorted(byNewest)[0] ?? null;
}

/** By day, and by the number of the last entry within a day. */
function byNewest(one: string, other: string): number {
  const [day, otherDay] = [one.slice(0, 10), other.slice(0, 10)];
  if (day === otherDay) return seqIn(other) - seqIn(one);
  return day < otherDay ? 1 : -1;
}

function seqIn(name: string): number {
  return Number(name.split('-')[3]);
}
