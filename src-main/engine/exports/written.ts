/** What goes out: the parties of the house, or the lots or results of a sale, by a profile. */
import type { Input, Output } from '#contract/api.ts';
import type { PartyText } from '#contract/texts.ts';
import type { ReadDb } from '#db/connection.ts';
import { partyList } from '#db/queries/parties.ts';
import { placementsIn, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Placement } from '#domain/sale/state.ts';
import { fileTextOf, type WrittenKind } from '#exchange/fields.ts';
import { PROFILES } from '#exchange/profiles.ts';
import type { FileOutcome } from '#exchange/rows.ts';
import { type Writable, writeFile } from '#exchange/write.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { issueOn } from '../imports/report.ts';

export type ExportInput = Input<'export.file'>;
export type Exported = Result<Output<'export.file'>, Refusal<'profile_unknown' | 'sale_unknown'>>;

/** The file as it is asked for, of the house as it stands at this moment. */
export function exported(input: ExportInput, db: ReadDb): Exported {
  if (input.kind === 'parties') return written('parties', partiesIn(db), input.profile);
  const sale = input.saleId === null ? null : saleById(db, input.saleId);
  if (sale === null) return refused({ code: 'sale_unknown' });
  const lots = placementsIn(db, sale.saleId);
  return input.kind === 'lots'
    ? written(
        'lots',
        lots.map((lot) => lotRow(lot, db)),
        input.profile,
      )
    : written(
        'results',
        lots.map((lot) => resultRow(lot, db)),
        input.profile,
      );
}

function written<K extends WrittenKind>(
  kind: K,
  rows: readonly Writable[K][],
  profile: string,
): Exported {
  const file = writeFile(rows, { kind, profile });
  if (!file.ok) return refused({ code: 'profile_unknown', known: profilesFor(kind) });
  const bytes = Buffer.from(file.value.bytes).toString('base64');
  const warnings = file.value.issues.map(issueOn);
  return done({ fileName: `${kind}-${profile}.csv`, rows: rows.length, bytes, warnings });
}

/** The profiles that write rows of a kind: the others are for reading, or for other rows. */
function profilesFor(kind: WrittenKind): string[] {
  return PROFILES.filter(({ writes, tables }) => writes !== null && tables[kind] !== undefined).map(
    ({ name }) => name,
  );
}

const PARTIES_A_TIME = 500;

function partiesIn(db: ReadDb): readonly Writable['parties'][] {
  const rows: Writable['parties'][] = [];
  const everybody = { text: '', side: 'any', offset: 0, limit: PARTIES_A_TIME } as const;
  for (let after: PartyId | undefined; ; ) {
    const page = partyList(db, { ...everybody, after });
    for (const { partyId, reference } of page.rows) {
      const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
      rows.push(partyRow(text, reference));
    }
    after = page.rows.at(-1)?.partyId;
    if (after === undefined) return rows;
  }
}

function partyRow(text: PartyText, reference: number): Writable['parties'] {
  const { kind, language } = text;
  return { ...fileTextOf(PARTY_FIELDS, text), kind, language, reference: String(reference) };
}

function lotRow(lot: Placement, db: ReadDb): Writable['lots'] {
  const { text } = present(descriptionOf(db, 'lot', lot.lotId), 'a lot has a text');
  const { lowEstimate, highEstimate, startingPrice, reserve } = lot;
  const prices = { lowEstimate, highEstimate, startingPrice, reserve };
  return { ...lot.number, ...fileTextOf(LOT_FIELDS, text), ...prices, imageUrl: null };
}

/** With its title: a price that goes out says whose it is. */
function resultRow(lot: Placement, db: ReadDb): Writable['results'] {
  const { text } = present(descriptionOf(db, 'lot', lot.lotId), 'a lot has a text');
  const { title } = text;
  return { ...lot.number, outcome: outcomeOf(lot), paddle: paddleIn(lot), title };
}

function outcomeOf(lot: Placement): FileOutcome {
  switch (lot.state) {
    case 'sold':
      return { kind: 'hammer', amount: lot.hammerPrice };
    case 'offered':
      return { kind: 'none' };
    case 'unsold':
    case 'withdrawn':
      return { kind: lot.state };
    case 'cancelled':
      return { kind: 'unsold' };
  }
}

function paddleIn(lot: Placement): number | null {
  return lot.state === 'sold' && lot.buyer.named !== 'not_yet' ? lot.buyer.paddle : null;
}
