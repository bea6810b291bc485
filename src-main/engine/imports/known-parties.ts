/** Whom the register has already: a list that is sent again makes nobody twice. */
import { isDeepStrictEqual } from 'node:util';
import type { PartyText } from '#contract/texts.ts';
import type { ReadDb } from '#db/handle.ts';
import { enrolledAs, enrolledWithMarks } from '#db/queries/enrolled.ts';
import { marksIn } from '#db/queries/marks.ts';
import { partyNameIn } from '#db/queries/names.ts';
import { folded, sortKey } from '#domain/party/name.ts';
import { partyReference } from '#domain/party/reference.ts';

/**
 * What the register has of a person: the very same file, one of the same name and the same address,
 * e-mail, telephone or birth date, or one that may be the same person's.
 */
export interface KnownParty {
  readonly is: 'same' | 'twin' | 'like';
  /** What he is called by: `P-00012`, or for another row of the same file `l. 12`. */
  readonly reference: string;
}

/** Whom a row names, if the house has him; null where it has not. */
export type KnownAs = (row: Row) => KnownParty | null;

interface Row {
  readonly line: number;
  readonly text: PartyText;
}

/** The register as it stands, and the rows of the file that were asked about before. */
export function knownParties(db: ReadDb): KnownAs {
  const before = new Map<string, readonly Known[]>();
  return ({ text, line }) => {
    const key = sortKey(partyNameIn(text));
    const rows = before.get(key) ?? [];
    const named = [...enrolledAs(db, key).map(inRegister), ...rows];
    before.set(key, [...rows, { reference: `l. ${line}`, text }]);
    const [marked = null] = enrolledWithMarks(db, marksIn(text));
    const [first = null] = marked === null ? named : [inRegister(marked)];
    return nearest(named, text) ?? (first && { is: 'like', reference: first.reference });
  };
}

interface Known {
  readonly reference: string;
  readonly text: PartyText;
}

function inRegister<T extends { readonly reference: number }>(party: T) {
  return { ...party, reference: partyReference(party.reference) };
}

function nearest(parties: readonly Known[], text: PartyText): KnownParty | null {
  const same = parties.find((party) => isDeepStrictEqual(party.text, text));
  if (same !== undefined) return { is: 'same', reference: same.reference };
  const twin = parties.find((party) => isReached(party.text, text));
  return twin === undefined ? null : { is: 'twin', reference: twin.reference };
}

/** Whether two of one name share what a person has for himself. */
function isReached(one: PartyText, other: PartyText): boolean {
  const signs = (text: PartyText) => [
    text.email.trim().toLowerCase(),
    text.phone.replaceAll(/\D/g, ''),
    text.birthDate ?? '',
    text.postcode === '' || text.street === '' ? '' : folded(`${text.street} ${text.postcode}`),
  ];
  const others = signs(other);
  return signs(one).some((sign, at) => sign !== '' && sign === others[at]);
}
