/** What is printed on the papers of a real house. */
import type { Output } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { sentencesIn } from '#tests/documents/pdf.ts';
import { granted } from './whole-sale.ts';

export type Listed = Output<'document.list'>['rows'][number];

/** The documents of a kind, in the order of their numbers. */
export async function issued(client: Client, kind: Listed['kind']): Promise<readonly Listed[]> {
  const filter = { saleId: null, partyId: null, kind, offset: 0, limit: 100 };
  const { rows } = await client.ask('document.list', filter);
  return rows.toSorted((left, right) => (left.number < right.number ? -1 : 1));
}

/** What is printed on the papers of a kind, once all that was issued is on paper. */
export async function papers(client: Client, kind: Listed['kind']): Promise<readonly string[]> {
  granted(await client.perform('document.renderPending', {}));
  const files = [];
  for (const { documentId } of await issued(client, kind)) {
    const file = await client.ask('document.file', { documentId });
    if (file?.state !== 'filed') throw new Error('it was put on paper');
    files.push(sentencesIn(Buffer.from(file.bytes, 'base64')));
  }
  return files;
}

/** The only paper of a kind. */
export async function onlyPaper(client: Client, kind: Listed['kind']): Promise<string> {
  const [paper, ...others] = await papers(client, kind);
  if (paper === undefined || others.length > 0) throw new Error(`one ${kind}`);
  return paper;
}
