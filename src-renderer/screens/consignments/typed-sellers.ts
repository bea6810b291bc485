/** Who sells under a requisition, as it is typed: read into what the contract takes. */
import type { Input, Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { type BasisPoints, ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import { parseRate } from '#domain/money/parse.ts';
import type { IsoDate } from '#domain/time.ts';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import type { Text } from '#renderer/text/i18n.ts';

/** A consignment with all that an amendment may change. */
export type Amendable = NonNullable<Output<'consignment.get'>>;
export type ShownMandate = NonNullable<Amendable['mandate']>;
type Undertaking = Omit<Input<'mandate.drawUp'>, 'consignmentId'>;
type Owner = Undertaking['owners'][number];
type Signatory = Undertaking['signatory'];
type Identity = NonNullable<Signatory['identity']>;

export interface TypedOwner {
  readonly party: { readonly partyId: PartyId; readonly displayName: string } | null;
  readonly share: string;
  readonly status: Owner['capitalGains']['status'];
  readonly proof: string;
}

export interface TypedSellers {
  readonly vat: { readonly status: Undertaking['vat']['status']; readonly proof: string };
  readonly vatRate: BasisPoints;
  readonly owners: readonly TypedOwner[];
  readonly capacity: Signatory['capacity'];
  readonly name: string;
  readonly identity: {
    readonly kind: Identity['kind'] | 'by_hand';
    readonly number: string;
    readonly issuedBy: string;
    readonly issuedOn: IsoDate | null;
  };
}

/** The form as it opens: with what was declared before, else the consignor alone, for himself. */
export function sellersTyped(
  mandate: ShownMandate | null,
  consignor: TypedOwner['party'],
  { rate }: Text,
): TypedSellers {
  if (mandate === null) {
    return {
      vat: { status: 'private', proof: '' },
      vatRate: standardVat(),
      owners: [{ ...BLANK_OWNER, party: consignor, share: rate(ONE_HUNDRED_PERCENT) }],
      ...{ capacity: 'owner', name: '', identity: BY_HAND },
    };
  }
  const { vat, owners, signatory } = mandate;
  return {
    vat: { status: vat.status, proof: 'proof' in vat ? vat.proof : '' },
    vatRate: vat.status === 'charges_vat' ? vat.rate : standardVat(),
    owners: owners.map(({ partyId, name, share, capitalGains }) => ({
      party: { partyId, displayName: name },
      share: rate(share),
      status: capitalGains.status,
      proof: 'proof' in capitalGains ? capitalGains.proof : '',
    })),
    ...{ capacity: signatory.capacity, name: signatory.name },
    identity: signatory.identity ?? BY_HAND,
  };
}

/** The rates that a trader may charge today. */
export function vatRatesHere(): readonly BasisPoints[] {
  return lawOn(todayHere()).vatRates;
}

function standardVat(): BasisPoints {
  return lawOn(todayHere()).vatRate;
}

export const BLANK_OWNER: TypedOwner = { party: null, share: '', status: 'subject', proof: '' };

const BY_HAND = { kind: 'by_hand', number: '', issuedBy: '', issuedOn: null } as const;

/** What was typed as the contract takes it, or null where something cannot be read yet. */
export function readSellers(
  typed: TypedSellers,
): Pick<Undertaking, 'vat' | 'owners' | 'signatory'> | null {
  const vat = readVat(typed);
  const owners = typed.owners.map(readOwner).filter((owner) => owner !== null);
  const identity = readIdentity(typed.identity);
  if (owners.length < typed.owners.length || identity === 'incomplete') return null;
  const { capacity } = typed;
  const name = capacity === 'owner' ? '' : typed.name;
  return { vat, owners, signatory: { capacity, name, identity } };
}

function readVat({ vat, vatRate }: TypedSellers): Undertaking['vat'] {
  switch (vat.status) {
    case 'private':
      return { status: 'private' };
    case 'margin_professional':
      return { status: 'margin_professional', proof: vat.proof };
    case 'charges_vat':
      return { status: 'charges_vat', rate: vatRate };
  }
}

function readOwner({ party, share, status, proof }: TypedOwner): Owner | null {
  const read = parseRate(share);
  if (party === null || !read.ok) return null;
  const capitalGains = needsProof(status) ? { status, proof } : { status };
  return { partyId: party.partyId, share: read.value, capitalGains };
}

/** Whether a status stands on a paper that somebody saw. */
export function needsProof(
  status: TypedOwner['status'],
): status is 'resident_abroad' | 'option_general_regime' {
  return status === 'resident_abroad' || status === 'option_general_regime';
}

function readIdentity(typed: TypedSellers['identity']): Identity | null | 'incomplete' {
  const { kind, number, issuedBy, issuedOn } = typed;
  if (kind === 'by_hand') return null;
  if (number.trim() === '' || issuedBy.trim() === '' || issuedOn === null) return 'incomplete';
  return { kind, number, issuedBy, issuedOn };
}
