/** Tests for a list of rules: the repository keeps each, and each catches what is planted. */
import { describe, expect, test } from 'vitest';
import { type Finding, planted, type Rule, repository } from './tree.ts';

export function keepsRules(rules: readonly Rule[]): void {
  const tree = repository();
  describe.each(rules)('$says', ({ look, caught, allowed }) => {
    test('in the repository', () => {
      expect(look(tree).map(sentence)).toEqual([]);
    });
    test.each(caught.map((files) => [shown(files), files]))('caught: %s', (_, files) => {
      expect(look(planted(files))).toHaveLength(1);
    });
    test.each(allowed.map((files) => [shown(files), files]))('allowed: %s', (_, files) => {
      expect(look(planted(files)).map(sentence)).toEqual([]);
    });
  });
}

function sentence({ path, line, message }: Finding): string {
  return `${path}:${line} ${message}`;
}

function shown(files: Readonly<Record<string, string>>): string {
  return Object.values(files)
    .join(' / ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 60)
    .replaceAll('%', '%%');
}
