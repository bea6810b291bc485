/** Packages: exact, explained, and from whatever registry the machine is set to. */
import { extname } from 'node:path';
import type { Finding, Rule, Tree } from '../tree.ts';

/** Joined here, so that this file does not hold what it forbids. */
const REGISTRIES = ['registry.npmjs', 'registry.yarnpkg', 'npm.pkg.github', 'registry.npmmirror'];
const REGISTRY = new RegExp(`(${REGISTRIES.join('|').replaceAll('.', '[.]')})[.](org|com)`);
const [EXAMPLE] = REGISTRIES;
const MACHINE = new RegExp(`(^|[\\s'"\`(=])/(${['work', 'tmp'].join('|')})/`);

export const versionsAreExact: Rule = {
  says: 'every package has an exact version',
  look: (tree) =>
    dependenciesOf(tree)
      .filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(({ name, version }) => inManifest(`${name} ${version}: write the exact version`)),
  caught: [{ 'package.json': '{ "devDependencies": { "a": "^1.2.3" } }' }],
  allowed: [{ 'package.json': '{ "dependencies": { "a": "1.2.3", "b": "2.0.0-rc.1" } }' }],
};

export const packagesAreExplained: Rule = {
  says: 'every package has its line of reason in ARCHITECTURE.md, and no other is explained there',
  look: (tree) => {
    const text = tree.find((source) => source.path === 'ARCHITECTURE.md')?.text ?? '';
    const section = text.split(/^## /m).find((part) => part.startsWith('Dependencies')) ?? '';
    const rows = [...section.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    const names = dependenciesOf(tree).map(({ name }) => name);
    return [
      ...names
        .filter((name) => !rows.includes(name))
        .map((name) =>
          inManifest(`${name}: say in ARCHITECTURE.md, "Dependencies", why it is there`),
        ),
      ...rows
        .filter((name) => !names.includes(name))
        .map((name) => ({ path: 'ARCHITECTURE.md', line: 1, message: `${name}: no such package` })),
    ];
  },
  caught: [
    {
      'package.json': '{ "dependencies": { "a": "1.0.0" } }',
      'ARCHITECTURE.md': '## Dependencies',
    },
    { 'package.json': '{}', 'ARCHITECTURE.md': '## Dependencies\n\n| `a` | why |' },
  ],
  allowed: [
    {
      'package.json': '{ "dependencies": { "a": "1.0.0", "b": "1.0.0" } }',
      'ARCHITECTURE.md': '## Dependencies\n\n| `a`, `b` | why |',
    },
  ],
};

export const lockHasNoAddress: Rule = {
  says: 'the lock file records versions and hashes, no address',
  look: (tree) =>
    tree
      .filter(({ path }) => path === 'package-lock.json')
      .filter(({ text }) => /"resolved": "https?:/.test(text))
      .map(({ path }) => ({ path, line: 1, message: 'set omit-lockfile-registry-resolved=true' })),
  caught: [{ 'package-lock.json': '{ "resolved": "https://a" }' }],
  allowed: [{ 'package-lock.json': '{ "integrity": "sha512-a" }' }],
};

export const noRegistryNamed: Rule = {
  says: 'no tracked file names the host of a registry',
  look: (tree) => linesWith(tree, REGISTRY, 'a registry’s host: npm knows which one to use'),
  caught: [{ 'scripts/a.mjs': `fetch('https://${EXAMPLE}.org/a');` }],
  allowed: [{ 'README.md': 'The registry that npm is set to.' }],
};

export const noMachinePath: Rule = {
  says: 'no tracked file holds a path of one machine',
  look: (tree) =>
    linesWith(tree, MACHINE, 'a path of one machine: make it relative, or a temporary folder'),
  caught: [{ 'scripts/a.ts': `const a = '/${'tmp'}/a';` }],
  allowed: [{ 'scripts/a.ts': 'const a = join(tmpdir(), name);' }],
};

function linesWith(tree: Tree, pattern: RegExp, message: string): readonly Finding[] {
  return tree
    .filter(({ path }) => extname(path) !== '.svg')
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [{ path, line: index + 1, message }] : [])),
    );
}

interface Dependency {
  readonly name: string;
  readonly version: string;
}

function dependenciesOf(tree: Tree): readonly Dependency[] {
  const manifest = tree.find(({ path }) => path === 'package.json')?.text ?? '{}';
  const fields: { dependencies?: Listed; devDependencies?: Listed } = JSON.parse(manifest);
  return [fields.dependencies ?? {}, fields.devDependencies ?? {}].flatMap((listed) =>
    Object.entries(listed).map(([name, version]) => ({ name, version })),
  );
}

type Listed = Readonly<Record<string, string>>;

function inManifest(message: string): Finding {
  return { path: 'package.json', line: 1, message };
}
