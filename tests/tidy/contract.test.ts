/** The contract against what surrounds it: roles, words, refusals, tests. */
import { describe, expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { REFUSALS } from '#domain/refusals.ts';
import { refusals as english } from '#renderer/text/en/refusals.ts';
import { refusals as french } from '#renderer/text/fr/refusals.ts';
import { inFolder, repository, type Tree, visit } from './tree.ts';

const methods = Object.keys(api).toSorted();
const codes = Object.keys(REFUSALS).toSorted();
const tree = repository();

test('every method name is a subject and a verb or a noun', () => {
  expect(methods.filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
});

test('every command and every task is called by a test of the engine', () => {
  const called = literalsIn(tree, 'tests/engine');
  const writing = Object.entries(api).filter(([, shape]) => shape.kind !== 'query');
  expect(
    missing(
      writing.map(([name]) => name),
      [...called],
    ),
  ).toEqual([]);
});

describe.each([
  ['French', french],
  ['English', english],
])('in %s', (_, sentences) => {
  test('every refusal has its sentence', () => {
    expect(missing(codes, Object.keys(sentences))).toEqual([]);
  });
  test('no sentence is left for a refusal that is gone', () => {
    expect(missing(Object.keys(sentences), [...codes, 'unknown'])).toEqual([]);
  });
});

test('every refusal is given by somebody', () => {
  const said = literalsIn(tree, 'src-shared/domain', 'src-main/engine', 'src-main/exchange');
  expect(missing(codes, [...said])).toEqual([]);
});

test('a method, a sentence or a refusal that is missing is found', () => {
  expect(missing(['lot.pass', 'lot.sell'], ['lot.pass'])).toEqual(['lot.sell']);
  const planted = [{ path: 'tests/engine/a.test.ts', bytes: 1, text: "tell('lot.pass', {})" }];
  expect(literalsIn(planted, 'tests/engine')).toEqual(new Set(['lot.pass']));
});

function missing(wanted: readonly string[], present: readonly string[]): readonly string[] {
  const there = new Set(present);
  return wanted.filter((name) => !there.has(name));
}

/** The texts written in the code of some folders. */
function literalsIn(sources: Tree, ...folders: readonly string[]): ReadonlySet<string> {
  const literals = new Set<string>();
  for (const source of sources) {
    if (!inFolder(source, ...folders) || !/\.tsx?$/.test(source.path)) continue;
    visit(source, () => ({
      Literal: (node) => {
        if (typeof node.value === 'string') literals.add(node.value);
      },
    }));
  }
  return literals;
}
