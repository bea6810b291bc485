/** Builds what a window needs into `out/`: pages, shell and engine; skips what is up to date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InlineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** One product of the build: where its sources are, what it leaves, how it is made. */
interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  readonly products: readonly string[];
  readonly configs: readonly InlineConfig[];
}

/** Whatever these say changes every part. */
const SHARED_SOURCES = ['package.json', 'package-lock.json', 'scripts/build.ts'];

const PARTS: readonly Part[] = [
  {
    name: 'renderer',
    sources: ['src-renderer', 'src-shared', 'vite.config.ts'],
    products: ['out/renderer/index.html'],
    configs: [{ configFile: path.join(root, 'vite.config.ts') }],
  },
  {
    name: 'desktop',
    sources: ['src-main/desktop', 'src-shared'],
    products: ['out/desktop/main.cjs', 'out/desktop/preload.cjs'],
    configs: [shell('src-main/desktop/main.ts'), shell('src-main/desktop/preload.ts')],
  },
  {
    name: 'engine',
    sources: ['src-shared', 'src-site', 'src-main', 'db'],
    products: ['entry', 'host', 'writer', 'reader', 'adjuge', 'long-worker', 'render-thread'].map(
      (program) => `out/engine/${program}.mjs`,
    ),
    configs: [engine()],
  },
];

/** Builds the named parts (all of them by default) and answers the names of those that had changed. */
export async function build(names: readonly string[] = []): Promise<readonly string[]> {
  const wanted = PARTS.filter((part) => names.length === 0 || names.includes(part.name));
  const stale = wanted.filter((part) => !isCurrent(part));
  if (stale.length === 0) return [];
  const vite = await import('vite');
  for (const part of stale) {
    const before = fingerprint(part);
    for (const config of part.configs) await vite.build({ logLevel: 'warn', ...config });
    mkdirSync(path.dirname(stampOf(part)), { recursive: true });
    writeFileSync(stampOf(part), before);
  }
  return stale.map((part) => part.name);
}

/** Main and preload: CommonJS, for the Node 18 of the oldest Electron that we run on. */
function shell(entry: string): InlineConfig {
  return {
    configFile: false,
    root,
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(root, 'out', 'desktop'),
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/**
 * The programs that run beside the window, and the threads they start: our own code in files that
 * share what they have in common, the packages beside them. A thread's file lies beside whoever
 * starts it, under its own name, as in the sources.
 */
function engine(): InlineConfig {
  const input = {
    entry: path.join(root, 'src-main/program/engine-process.ts'),
    writer: path.join(root, 'src-main/program/writer.ts'),
    reader: path.join(root, 'src-main/program/reader.ts'),
    host: path.join(root, 'src-main/host/main.ts'),
    adjuge: path.join(root, 'src-main/cli/adjuge.ts'),
    'checkpoint-thread': path.join(root, 'db/checkpoint-thread.ts'),
    'long-worker': path.join(root, 'db/long-worker.ts'),
    'render-thread': path.join(root, 'src-main/pages/render-thread.ts'),
    'import-thread': path.join(root, 'src-main/engine/imports/thread.ts'),
    'export-thread': path.join(root, 'src-main/engine/exports/thread.ts'),
  };
  const output = {
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  } as const;
  return {
    configFile: false,
    root,
    // Packages of many small files start slowly one by one; those with machine code stay outside.
    ssr: { noExternal: ['drizzle-orm', 'zod', 'csv-parse', 'iconv-lite', 'ibantools', 'stdnum'] },
    build: {
      ssr: true,
      outDir: path.join(root, 'out', 'engine'),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: { input, output },
    },
  };
}

function isCurrent(part: Part): boolean {
  if (!part.products.every((product) => existsSync(path.join(root, product)))) return false;
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === fingerprint(part);
}

function stampOf(part: Part): string {
  return path.join(root, 'out', '.stamps', part.name);
}

/** One hash over every source, by name and content. */
function fingerprint(part: Part): string {
  const hash = createHash('sha256');
  const sources = [...part.sources, ...SHARED_SOURCES].map((source) => path.join(root, source));
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Whether this file is the program that was started, not a module of another. */
function isProgram(): boolean {
  return import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
}

if (isProgram()) {
  const built = await build(process.argv.slice(2));
  console.log(built.length === 0 ? 'Nothing to build.' : `Built ${built.join(', ')}.`);
}
