/** The site of this repository, started on a free port, against the protocol's own tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { present } from '#domain/assert.ts';
import { type RunningSite, startSite } from '#site/start.ts';
import { siteConformance } from './site-conformance.ts';

const KEY = 'a-key-for-these-tests-only';
const directory = mkdtempSync(join(tmpdir(), 'adjuge-site-'));
let site: RunningSite | null = null;

beforeAll(async () => {
  site = await startSite({
    directory,
    key: KEY,
    port: 0,
    hostname: '127.0.0.1',
    houseName: 'Maison Fictive',
    now: Date.now,
  });
});

afterAll(async () => {
  await site?.close();
  rmSync(directory, { recursive: true, force: true });
});

siteConformance(() => ({ address: present(site, 'the site has started').address, key: KEY }));
