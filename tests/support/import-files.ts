/** Files of lots and results, and a sale prepared from one by the doors that everybody takes. */
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import type { ConsignmentId, PartyId, SaleId } from '#domain/ids.ts';
import { createSale, enroll, granted, privately } from './whole-sale.ts';

const HEADINGS = 'N° lot;Désignation;Estimation basse;Estimation haute;Adjudication;Paddle';

/** A file of so many lots, each with its result where a paddle takes them all. */
export function fileOfLots(count: number, { what = 'Objet', paddle = '' as number | '' } = {}) {
  const rows = Array.from({ length: count }, (_, index) => {
    return `${index + 1};${what} ${index + 1};100;150;120;${paddle}`;
  });
  return [HEADINGS, ...rows].join('\r\n');
}

/** What is asked of a file of lots. */
export function lotsFrom(
  text: string | Uint8Array,
  change: Partial<Input<'import.file'>> = {},
): Input<'import.file'> {
  const bytes = Buffer.from(text).toString('base64');
  return { kind: 'lots', profile: null, encoding: null, dryRun: false, bytes, ...change };
}

/** What is asked of a file of results. */
export function resultsFrom(
  text: string | Uint8Array,
  change: Partial<Input<'import.results'>> & Pick<Input<'import.results'>, 'saleId'>,
): Input<'import.results'> {
  const bytes = Buffer.from(text).toString('base64');
  const how = { profile: null, encoding: null, confirmed: [], dryRun: false };
  return { ...how, bytes, ...change };
}

/** Every consignment of a consignor, the first first. */
export async function consignmentsOf(
  client: Client,
  consignorId: PartyId,
): Promise<readonly ConsignmentId[]> {
  const filter = { consignorId, mandate: null, text: '', offset: 0, limit: 500 } as const;
  const { rows } = await client.ask('consignment.list', filter);
  return rows.map(({ consignmentId }) => consignmentId).toReversed();
}

/** The lots of a consignor in stock: signed for, and entered in a sale under the file's numbers. */
export async function signAndEnter(
  owner: Client,
  { consignorId, saleId }: { readonly consignorId: PartyId; readonly saleId: SaleId },
): Promise<void> {
  for (const consignmentId of await consignmentsOf(owner, consignorId)) {
    granted(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }));
    const { today: signedOn } = await owner.ask('today.agenda', {});
    granted(await owner.tell('mandate.sign', { consignmentId, signedOn }));
    const entry = { consignmentId, saleId };
    const { refused } = granted(await owner.perform('lot.enterConsignment', entry));
    if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
  }
}

/** A draft sale of the lots of a file, all of one consignor, by the door of every other lot. */
export async function saleOfFile(
  owner: Client,
  text: string | Uint8Array,
): Promise<{ readonly saleId: SaleId; readonly consignorId: PartyId }> {
  const consignorId = await enroll(owner, { lastName: 'Déposant' });
  granted(await owner.perform('import.file', lotsFrom(text, { consignorId })));
  const saleId = await createSale(owner);
  await signAndEnter(owner, { consignorId, saleId });
  return { saleId, consignorId };
}
