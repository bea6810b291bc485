/** The rules on documents, packages, words and weights. */
import { expect, test } from 'vitest';
import { keepsRules } from './keeps-rules.ts';
import { linksLead, oneTitle } from './rules/documents.ts';
import {
  lockHasNoAddress,
  noMachinePath,
  noRegistryNamed,
  packagesAreExplained,
  versionsAreExact,
} from './rules/packages.ts';
import { citedRulesExist, rulesInForceAreProved, titlesAreStatements } from './rules/titles.ts';
import { filesAreLight, repositoryIsLight, tooHeavy } from './rules/weights.ts';
import { oneWordANotion, wordsOfTheTrade } from './rules/words.ts';
import { planted } from './tree.ts';

keepsRules([
  oneWordANotion,
  wordsOfTheTrade,
  oneTitle,
  linksLead,
  versionsAreExact,
  packagesAreExplained,
  lockHasNoAddress,
  noRegistryNamed,
  noMachinePath,
  filesAreLight,
  repositoryIsLight,
  titlesAreStatements,
  rulesInForceAreProved,
  citedRulesExist,
]);

test('a repository over its weight is caught', () => {
  const tree = planted({ 'assets/a': 'a'.repeat(1_500_000) });
  expect(tooHeavy(tree, 1)).toHaveLength(1);
  expect(tooHeavy(tree, 2)).toEqual([]);
});
