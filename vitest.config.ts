/** How the floors of the tests run: one project a floor, in the order of docs and ARCHITECTURE.md. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const FLOORS = [
  'tidy',
  'unit',
  'db',
  'engine',
  'documents',
  'renderer',
  'simulation',
  'bench',
] as const;

// Engines in processes of their own read the sources anew each time: here they are compiled once.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('.cache/compiled', import.meta.url));

/** Those that somebody asked for alone (`scripts/mutate.ts`), or all. */
const asked = process.env['ADJUGE_FLOORS']?.split(',') ?? FLOORS;

export default defineConfig({
  // The aliases (`#domain/…`) are package.json "imports", which Vite reads by itself.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Native modules (better-sqlite3, sharp) want processes, not threads; two cores are the norm.
    pool: 'forks',
    maxWorkers: 2,
    // Generous: a machine that is busy with something else is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The machine's zone and language must not matter: tests run in an awkward one.
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C.UTF-8' },
    allowOnly: false,
    passWithNoTests: false,
    projects: asked.map((floor) => ({
      extends: true,
      test: { name: floor, include: [`tests/${floor}/**/*.test.{ts,tsx}`] },
    })),
  },
});
