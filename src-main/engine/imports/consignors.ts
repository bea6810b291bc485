/** Whose lots a file brings: a party of the house for each row, or the row waits for one. */
import type { Input } from '#contract/api.ts';
import type { ReadDb } from '#db/handle.ts';
import { partyExists, partyList } from '#db/queries/parties.ts';
import type { PartyId } from '#domain/ids.ts';
import { folded } from '#domain/party/name.ts';
import { partyReference } from '#domain/party/reference.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';

/** Why a row waits for its consignor. */
export interface ConsignorProblem {
  readonly code: 'consignor_missing' | 'consignor_unknown' | 'consignor_ambiguous';
}

/** The consignor that a file names so; nobody is made up for a name that is not in the register. */
export type ConsignorOf = (told: string) => Result<PartyId, ConsignorProblem>;

/** As many parties of like names as are looked at. */
const COMPARED_MAX = 200;

/**
 * Finds the consignors of a file: as somebody answered for a name, by reference (`P-00012`), or by
 * the one party of that name, last name first or not. A row without a name is the whole file's.
 */
export function consignorsOf(
  { consignorId = null, consignors = [] }: Pick<Input<'import.file'>, 'consignorId' | 'consignors'>,
  db: ReadDb,
): ConsignorOf {
  const known = new Map<string, ReturnType<ConsignorOf>>(
    consignors
      .filter(({ partyId }) => partyExists(db, partyId))
      .map(({ told, partyId }) => [folded(told), done(partyId)]),
  );
  const whole = consignorId !== null && partyExists(db, consignorId) ? consignorId : null;
  return (told) => {
    if (told === '') return whole === null ? refused({ code: 'consignor_missing' }) : done(whole);
    const found = known.get(folded(told)) ?? named(db, told);
    known.set(folded(told), found);
    return found;
  };
}

function named(db: ReadDb, told: string): ReturnType<ConsignorOf> {
  // A bare figure is a number of another program's: whose, somebody has to say.
  const reference = /^P-?0*(\d+)$/i.exec(told)?.[1];
  const text = reference === undefined ? told : partyReference(Number(reference));
  const { rows } = partyList(db, { text, side: 'any', offset: 0, limit: COMPARED_MAX });
  const same = rows.filter((row) =>
    reference === undefined
      ? wordsOf(row.displayName) === wordsOf(told)
      : String(row.reference) === reference,
  );
  const [only] = same;
  if (only === undefined) return refused({ code: 'consignor_unknown' });
  return same.length > 1 ? refused({ code: 'consignor_ambiguous' }) : done(only.partyId);
}

/** The words of a name in an order of their own: `Moreau Jeanne` is `Jeanne Moreau`. */
function wordsOf(name: string): string {
  return folded(name).split(/\s+/).toSorted().join(' ');
}
