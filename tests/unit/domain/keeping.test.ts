/** When a house keeps itself, and which backups it keeps. */
import { describe, expect, test } from 'vitest';
import { dueNow, newestBackup, superfluous } from '#domain/keeping.ts';
import { addDays, type IsoDate, instant } from '#domain/time.ts';

const now = instant('2027-03-12T08:00:00.000Z');
const kept = { lastBackupAt: now, lastDrillAt: now, saleToday: false, now };

describe('what is due', () => {
  test.each([
    ['nothing, just after a backup and a drill', {}, { backup: false, drill: false }],
    [
      'both, in a house that has neither',
      { lastBackupAt: null, lastDrillAt: null },
      { backup: true, drill: true },
    ],
    [
      'a backup, a day later',
      { lastBackupAt: instant('2027-03-11T08:00:00.000Z') },
      { backup: true, drill: false },
    ],
    [
      'a drill, a week later',
      { lastDrillAt: instant('2027-03-05T08:00:00.000Z') },
      { backup: false, drill: true },
    ],
    [
      'a backup, on the morning of a sale',
      { saleToday: true, lastBackupAt: instant('2027-03-11T22:00:00.000Z') },
      { backup: true, drill: false },
    ],
    ['nothing more on the day of a sale', { saleToday: true }, { backup: false, drill: false }],
    [
      'both, where the clock was set back',
      {
        lastBackupAt: instant('2030-01-01T00:00:00.000Z'),
        lastDrillAt: instant('2030-01-01T00:00:00.000Z'),
      },
      { backup: true, drill: true },
    ],
  ])('%s', (_, change, due) => {
    expect(dueNow({ ...kept, ...change })).toEqual(due);
  });
});

const backup = (day: IsoDate, seq: number) => `${day}-${seq}-${'a'.repeat(64)}.tar`;
const first = '2026-01-01' as IsoDate;
const daily = Array.from({ length: 400 }, (_, count) => backup(addDays(first, count), 10 + count));

test('of four hundred daily backups fourteen days and twelve months are kept', () => {
  const gone = new Set(superfluous(daily));
  const left = daily.filter((name) => !gone.has(name));
  expect(left.slice(-14)).toEqual(daily.slice(-14));
  expect(new Set(left.map((name) => name.slice(0, 7))).size).toBe(12);
  // The last day of one of the months is among the fourteen, and so is that of the newest.
  expect(left).toHaveLength(14 + 10);
  expect(newestBackup(left)).toBe(daily.at(-1));
});

test('of many backups of one day the three with the last entries are kept', () => {
  const names = [9, 10, 99, 100, 101].map((seq) => backup(first, seq));
  expect(superfluous(names).toSorted()).toEqual([backup(first, 10), backup(first, 9)].toSorted());
});

test('what is no backup of ours is left alone', () => {
  expect(superfluous(['notes.txt', 'before-migration-100-x.db', '2020-01-01.tar'])).toEqual([]);
  expect(newestBackup(['notes.txt'])).toBeNull();
});
