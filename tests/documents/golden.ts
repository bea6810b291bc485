/** Golden files: what a model or a page said when a person last looked at it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'golden');

/**
 * Compares with the golden file of that name. `UPDATE_GOLDEN=1` rewrites it instead and says which
 * lines moved, for a person to read before they commit.
 */
export function expectGolden(name: string, actual: string): void {
  const path = join(FOLDER, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    rewrite(path, name, actual);
    return;
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(actual, `${name}: run again with UPDATE_GOLDEN=1 if this is meant`).toBe(golden);
}

function rewrite(path: string, name: string, actual: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, actual);
  if (before !== actual) process.stderr.write(`${name} moved:\n${moved(before, actual)}\n`);
}

/** Lines that are in one text and not in the other. */
function moved(before: string, after: string): string {
  const [old, current] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !current.includes(line)).map((line) => `- ${line}`);
  const come = current.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}
