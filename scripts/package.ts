/** `npm run package`: the program packed for this platform by electron-builder, into `dist/`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build as pack } from 'electron-builder';
import { build } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'node_modules', 'electron', 'dist');

if (!existsSync(path.join(dist, 'version'))) {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  console.error(
    `adjuge: nothing was packed, because Electron ${version} could not be fetched here; ` +
      'remove .cache/electron.json and run this again where its download host is reached.',
  );
  process.exit(1);
}

await build();
const files = await pack({
  projectDir: root,
  publish: 'never',
  config: { extends: path.join(root, 'electron-builder.yml'), electronDist: dist },
});
for (const file of files) console.log(path.relative(root, file));
