/** Errors: caught where they become a fault, thrown in the domain by assertions alone. */
import type { CatchClause } from 'oxc-parser';
import { EDGES } from '../edges.ts';
import { type Finding, inFolder, isCode, isTest, type Rule, type Source, visit } from '../tree.ts';

const ours = (source: Source) => isCode(source) && !isTest(source) && !inFolder(source, 'scripts');

/** The rule for a list of edges: the planted trees have their own. */
function caughtAtEdges(edges: Readonly<Record<string, string>>): Rule['look'] {
  return (tree) => {
    const catching = tree.filter(ours).map((source) => ({ source, catches: catchesOf(source) }));
    const astray = catching
      .filter(({ source }) => edges[source.path] === undefined)
      .flatMap(({ catches }) => catches);
    const idle = Object.keys(edges)
      .filter((path) => !catching.some((one) => one.source.path === path && one.catches.length > 0))
      .map((path) => ({
        path,
        line: 1,
        message: 'catches nothing any more: take it off tests/tidy/edges.ts',
      }));
    return [...astray, ...idle];
  };
}

function catchesOf(source: Source): readonly Finding[] {
  const message = 'an error caught here: let it rise, or name this edge in tests/tidy/edges.ts';
  return visit(source, (report) => ({
    CatchClause: (node) => {
      if (!throwsOn(node)) report(node.start, message);
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name === 'catch') report(callee.property.start, message);
    },
  }));
}

/** Whether the clause ends by throwing what it caught: it cleans up, and the error rises. */
function throwsOn({ param, body }: CatchClause): boolean {
  const last = body.body.at(-1);
  if (last?.type !== 'ThrowStatement' || last.argument.type !== 'Identifier') return false;
  return param?.type === 'Identifier' && param.name === last.argument.name;
}

export const errorsAreCaughtAtEdges: Rule = {
  says: 'an error is caught only at an edge that has a reason to',
  look: caughtAtEdges(EDGES),
  caught: [],
  allowed: [],
};

const oneEdge = caughtAtEdges({ 'db/edge.ts': 'translates SQLite’s errors into faults' });
const edge = 'try { a(); } catch (error) { b(error); }';

/** The same check with an edge of its own, so that it is proved apart from the real list. */
export const edgesAreKept: Rule = {
  says: 'an edge is named, and a name that is no edge any more is taken off',
  look: (tree) => (tree.some((source) => source.path === 'package.json') ? [] : oneEdge(tree)),
  caught: [
    { 'db/edge.ts': edge, 'db/other.ts': edge },
    { 'db/edge.ts': edge, 'src-renderer/a.ts': 'ask().catch(() => null);' },
    { 'db/edge.ts': 'a();' },
  ],
  allowed: [
    { 'db/edge.ts': edge, 'tests/db/a.test.ts': edge },
    { 'db/edge.ts': edge, 'db/a.ts': 'try { a(); } catch (error) { close(); throw error; }' },
  ],
};

export const domainThrowsByAssertion: Rule = {
  says: 'in the domain only an assertion throws',
  look: (tree) =>
    tree
      .filter((source) => inFolder(source, 'src-shared/domain') && isCode(source))
      .filter((source) => source.path !== 'src-shared/domain/assert.ts')
      .flatMap((source) =>
        visit(source, (report) => ({
          ThrowStatement: (node) =>
            report(node.start, 'throw: return refused(…) when the rules say no, assert otherwise'),
        })),
      ),
  caught: [{ 'src-shared/domain/a.ts': "throw new Error('a');" }],
  allowed: [
    { 'src-shared/domain/assert.ts': "throw new Error('a');" },
    { 'src-main/engine/a.ts': "throw new Error('a');" },
  ],
};
