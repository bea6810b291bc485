/** The walls of the house: who may import whom. The table and its reasons: ARCHITECTURE.md. */

const { Compiler } = require('@swc/core');

// dependency-cruiser asks swc for TypeScript and never for TSX, and its visitor stops at syntax it
// has not met (`using`). So parse by the file's name, and hand on the imports alone.
const parseFile = Compiler.prototype.parseFileSync;
Compiler.prototype.parseFileSync = function parseImports(file, options) {
  const program = parseFile.call(this, file, { ...options, tsx: file.endsWith('x') });
  const body = sourcesIn(program).map((source) => ({
    type: 'ImportDeclaration',
    span: source.span,
    specifiers: [],
    source,
  }));
  return { ...program, body };
};

/** The texts that name a module: imports and re-exports, of types too, static or dynamic. */
function sourcesIn(node) {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(sourcesIn);
  const inside = Object.values(node).flatMap(sourcesIn);
  const source = sourceOf(node);
  return source?.type === 'StringLiteral' ? [source, ...inside] : inside;
}

function sourceOf(node) {
  if (/^(Import|Export(Named|All))Declaration$/.test(node.type)) return node.source;
  if (node.type === 'TsImportType') return node.argument;
  return node.type === 'CallExpression' && node.callee.type === 'Import'
    ? node.arguments[0]?.expression
    : null;
}

const from = (path) => ({ path: `^${path}/` });

/** Between our own folders: `path` may import itself and `allowed`, nothing else of ours. */
const onlyTo = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: from(path),
  to: {
    path: '^(src-shared|src-main|src-renderer|src-site|db|tests|scripts|assets)/',
    pathNot: [path, ...allowed].map((p) => `^${p}(/|$)`),
  },
});

/**
 * From packages: only the folders in `owners` may import them. An import
 * that resolves to its types (`@types/pdfkit`) is caught as well.
 */
const packageOnlyIn = (name, packages, owners) => ({
  name,
  severity: 'error',
  from: {
    path: '^(src-shared|src-main|src-renderer|src-site|db|scripts)/',
    pathNot: owners.map((p) => `^${p}`),
  },
  to: { path: `(^|node_modules/)(@types/)?(${packages.join('|')})(/|$)` },
});

const domain = 'src-shared/domain';
const contract = 'src-shared/contract';
const documents = 'src-shared/documents';
const pages = 'src-main/pages';
const exchange = 'src-main/exchange';
const publishing = 'src-main/publishing';
const publication = 'src-shared/publication';
const fields = 'src-shared/fields';
const zod = 'src-shared/zod\\.ts';
const engine = 'src-main/engine';
const host = 'src-main/host';
const program = 'src-main/program';
const site = 'src-site';

/** From a folder: these packages and no other. */
const packagesOf = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: from(path),
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
    pathNot: `(^|node_modules/)(@types/)?(${allowed.join('|') || 'none'})(/|$)`,
  },
});

/** Folders that talk to nothing: bytes or values in, values out. */
const pure = (name, path) => ({
  name,
  severity: 'error',
  from: from(path),
  to: {
    path: '^(node:)?(fs|child_process|net|http|https|dgram|worker_threads|os)(/|$)',
    dependencyTypes: ['core'],
  },
});

module.exports = {
  forbidden: [
    // The ground: what renderer, engine, store and site share.
    onlyTo('domain-stands-alone', domain, [zod]),
    onlyTo('fields-know-domain', fields, [domain, zod]),
    onlyTo('documents-know-domain', documents, [domain, fields, zod]),
    onlyTo('contract-knows-domain', contract, [domain, fields, documents, zod]),
    onlyTo('publication-knows-domain', publication, [domain, fields, zod]),
    // Above the ground: the store, the screens, the public site.
    onlyTo('db-knows-the-ground', 'db', [domain, fields, documents, contract, zod]),
    onlyTo('renderer-knows-the-ground', 'src-renderer', ['src-shared']),
    onlyTo('site-knows-the-protocol', site, [domain, fields, publication, zod]),
    // Above them: what runs beside the window.
    onlyTo('pages-know-documents', pages, [domain, documents, 'assets']),
    onlyTo('exchange-knows-domain', exchange, [domain, fields, zod]),
    onlyTo('publishing-knows-the-protocol', publishing, [domain, publication, zod]),
    onlyTo('engine-drives', engine, ['src-shared', pages, 'db', exchange, publishing]),
    onlyTo('host-hosts-the-engine', host, [engine, contract, program]),
    onlyTo('program-joins-the-parts', program, [engine, 'src-main/demo', domain]),
    onlyTo('desktop-is-a-shell', 'src-main/desktop', [contract, domain]),
    onlyTo('cli-works-offline', 'src-main/cli', ['src-shared', engine, 'db', host, program]),
    onlyTo('demo-speaks-the-contract', 'src-main/demo', [contract, domain, fields, engine, site]),

    {
      name: 'domain-imports-no-package',
      comment: 'The domain is arithmetic and rules: what it needs comes as an argument.',
      severity: 'error',
      from: from(domain),
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    packagesOf('contract-imports-no-package', contract, []),
    packagesOf('publication-imports-no-package', publication, []),
    packagesOf('fields-import-no-package', fields, []),
    packagesOf('db-imports-sqlite-alone', 'db', ['better-sqlite3', 'drizzle-orm']),
    packagesOf('documents-import-number-words-alone', documents, ['n2words']),
    packagesOf('pages-import-page-makers-alone', pages, [
      'pdfkit',
      'bwip-js',
      'fontkit',
      'bidi-js',
      '@expo-google-fonts',
      '@embedpdf',
    ]),
    packagesOf('exchange-imports-decoders-alone', exchange, ['csv-parse', 'iconv-lite']),
    packagesOf('publishing-imports-no-package', publishing, []),
    packagesOf('desktop-imports-electron-alone', 'src-main/desktop', ['electron']),
    pure('exchange-is-pure', exchange),
    pure('documents-are-pure', documents),
    packageOnlyIn('electron-only-in-desktop', ['electron'], ['src-main/desktop/']),
    packageOnlyIn(
      'sql-only-in-db-and-site',
      ['better-sqlite3', 'drizzle-orm'],
      ['db/', `${site}/`],
    ),
    packageOnlyIn('pages-only-in-pages', ['pdfkit', 'bwip-js', 'fontkit'], [`${pages}/`]),
    packageOnlyIn('zod-only-without-its-compiler', ['zod'], [`${zod}$`]),
    packageOnlyIn('decoding-only-in-exchange', ['csv-parse', 'iconv-lite'], [`${exchange}/`]),
    packageOnlyIn('react-only-in-the-renderer', ['react', 'react-dom'], ['src-renderer/']),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: from('src-renderer'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-are-strangers',
      comment: 'What two screens share moves to components/, engine/ or the domain.',
      severity: 'error',
      from: { path: '^src-renderer/screens/([^/]+)/' },
      to: { path: '^src-renderer/screens/', pathNot: '^src-renderer/screens/$1/' },
    },
    {
      name: 'shipped-code-imports-no-test',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^tests/' },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: { path: '^(src-shared|src-main|src-renderer|src-site|db|scripts|tests)/' },
      // Vite's questions (`page.html?raw`) are answered by Vite.
      to: { couldNotResolve: true, pathNot: '[?](raw|url|inline|worker)$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // TypeScript 7 has no API to parse with; swc sees type-only imports as well.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|sql|svg|html|ttf|woff2|png)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
    },
  },
};
