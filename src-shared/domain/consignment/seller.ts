/** Who sells under a requisition, what the tax office holds them for, and who signs for them. */
import { z } from '#shared/zod.ts';
import { present } from '../assert.ts';
import { PartyId } from '../ids.ts';
import { vatRateProblem } from '../law/vat-rates.ts';
import { ONE_HUNDRED_PERCENT, Rate } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import { IsoDate } from '../time.ts';

const Line = z.string().max(500);

const PRIVATE = z.strictObject({ status: z.literal('private') });
const CHARGES_VAT = z.strictObject({ status: z.literal('charges_vat'), rate: Rate });

/**
 * What the sellers are for VAT, from which the regime of their lots follows (CGI 297 A; FR-4):
 * nobody the tax concerns; a professional who charges none, a dealer under the margin scheme or a
 * small business; a professional who charges it, at a rate.
 */
export const VatStatus = z.discriminatedUnion('status', [
  PRIVATE,
  z.strictObject({ status: z.literal('margin_professional') }),
  CHARGES_VAT,
]);
export type VatStatus = Readonly<z.output<typeof VatStatus>>;

/** The same with its proof: a certificate, a mention on the purchase invoices. */
export const DeclaredVat = z.discriminatedUnion('status', [
  PRIVATE,
  z.strictObject({ status: z.literal('margin_professional'), proof: Line }),
  CHARGES_VAT,
]);
export type DeclaredVat = Readonly<z.output<typeof DeclaredVat>>;

/**
 * What an owner is for the flat tax on precious objects (CGI 150 VI to 150 VM; CT-9.14). Only a
 * private resident of France is subject to it; whether a lot passes the threshold is arithmetic.
 */
export const CapitalGains = z.enum([
  'subject',
  'professional',
  'resident_abroad',
  'option_general_regime',
]);
export type CapitalGains = z.output<typeof CapitalGains>;

/** The same with the proof that two of them need (CGI 150 VI and 150 VL). */
export const DeclaredGains = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('subject') }),
  z.strictObject({ status: z.literal('professional') }),
  z.strictObject({ status: z.literal('resident_abroad'), proof: Line }),
  z.strictObject({ status: z.literal('option_general_regime'), proof: Line }),
]);
export type DeclaredGains = Readonly<z.output<typeof DeclaredGains>>;

/** An owner of the goods, with his share of the whole: those of all owners add up to 100 %. */
export const Owner = z.strictObject({ partyId: PartyId, share: Rate, capitalGains: CapitalGains });
export type Owner = Readonly<z.output<typeof Owner>>;

export const DeclaredOwner = z.strictObject({
  ...{ partyId: PartyId, share: Rate },
  capitalGains: DeclaredGains,
});
export type DeclaredOwner = Readonly<z.output<typeof DeclaredOwner>>;

/** As what somebody signs; all but the owner sign for somebody else. */
export const Capacity = z.enum(['owner', 'notary', 'heir', 'guardian', 'company_officer', 'agent']);
export type Capacity = z.output<typeof Capacity>;

/** The document by which whoever signs proves who he is (C. pén. R321-3). */
export const IdentityDocument = z.strictObject({
  kind: z.enum(['identity_card', 'passport', 'residence_permit', 'driving_licence']),
  number: Line,
  issuedBy: Line,
  issuedOn: IsoDate,
});
export type IdentityDocument = Readonly<z.output<typeof IdentityDocument>>;

/** Who signs. The owner signs in his own name; null: the paper leaves a blank to fill in by hand. */
export const Signatory = z.strictObject({
  capacity: Capacity,
  name: Line,
  identity: IdentityDocument.nullable(),
});
export type Signatory = Readonly<z.output<typeof Signatory>>;

/** Owners, their standing before the tax office and their signatory, as they declare it. */
export interface Sellers {
  readonly vat: DeclaredVat;
  readonly owners: readonly DeclaredOwner[];
  readonly signatory: Signatory;
}

/** What the house knows of an owner by his file. */
export interface OwnerFile {
  readonly kind: 'person' | 'company';
  readonly acts: 'privately' | 'professionally';
  readonly vatNumber: 'given' | 'none';
  readonly residence: 'france' | 'abroad';
}

/** What owners are taken to be before the tax office. */
export interface Standing {
  readonly vat: VatStatus;
  readonly owners: readonly Pick<Owner, 'partyId' | 'capitalGains'>[];
}

/** In order of precedence; owners are looked at in the order given. */
export const STANDING_REFUSALS = [
  'vat_status_contradicted',
  'capital_gains_contradicted',
  'vat_rate_not_in_law',
] as const;
export type StandingRefusal = Refusal<(typeof STANDING_REFUSALS)[number]>;

/** In order of precedence; owners are looked at in the order given. */
export const SELLERS_REFUSALS = [
  'owner_twice',
  'shares_not_whole',
  ...STANDING_REFUSALS,
  'proof_missing',
  'signatory_contradicted',
  'signatory_nameless',
] as const;
export type SellersRefusal = Refusal<(typeof SELLERS_REFUSALS)[number]>;

/**
 * What in the standing of the owners their files contradict, or the law of the day does not know;
 * null where it holds (FR-4, CT-9.14). Files change after a signature: it is asked again at every
 * act that rests on it. `files` has one for each owner.
 */
export function standingProblem(
  { vat, owners }: Standing,
  files: ReadonlyMap<PartyId, OwnerFile>,
  day: IsoDate,
): StandingRefusal | null {
  const known = owners.map(({ partyId, capitalGains }) => {
    return { capitalGains, file: present(files.get(partyId), 'every owner has a file') };
  });
  for (const [index, { file }] of known.entries()) {
    const by = againstVat(vat, file);
    if (by !== null) return { code: 'vat_status_contradicted', owner: index + 1, by };
  }
  for (const [index, { file, capitalGains }] of known.entries()) {
    const by = againstGains(capitalGains, file);
    if (by !== null) return { code: 'capital_gains_contradicted', owner: index + 1, by };
  }
  return vat.status === 'charges_vat' ? vatRateProblem(vat.rate, day) : null;
}

/**
 * What in a declaration the files of the owners contradict, or what it lacks; null where it may be
 * signed (FR-4, CT-9.14, CT-9.1). `files` has one for each owner.
 */
export function sellersProblem(
  sellers: Sellers,
  consignorId: PartyId,
  { files, today }: { readonly files: ReadonlyMap<PartyId, OwnerFile>; readonly today: IsoDate },
): SellersRefusal | null {
  const { vat, owners, signatory } = sellers;
  const ids = owners.map(({ partyId }) => partyId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice !== -1) return { code: 'owner_twice', owner: twice + 1 };
  const total = owners.reduce((running, { share }) => running + share, 0);
  if (total !== ONE_HUNDRED_PERCENT || owners.some(({ share }) => share === 0)) {
    return { code: 'shares_not_whole', total };
  }
  const contradicted = standingProblem(agreedSellers(sellers), files, today);
  if (contradicted !== null) return contradicted;
  const unproved = [vat, ...owners.map(({ capitalGains }) => capitalGains)].find(isUnproved);
  if (unproved !== undefined) return { code: 'proof_missing', of: unproved.status };
  return signatoryProblem(signatory, { consignorId, owners, files });
}

/** What the owners are taken to be, without the proofs, which stay on the paper. */
export function agreedSellers({ vat, owners, signatory }: Sellers): {
  readonly vat: VatStatus;
  readonly owners: readonly Owner[];
  readonly capacity: Capacity;
} {
  return {
    vat: vat.status === 'margin_professional' ? { status: vat.status } : vat,
    owners: owners.map(({ partyId, share, capitalGains }) => {
      return { partyId, share, capitalGains: capitalGains.status };
    }),
    capacity: signatory.capacity,
  };
}

type AgainstVat = Refusal<'vat_status_contradicted'>['by'];

function againstVat({ status }: VatStatus, { acts, vatNumber }: OwnerFile): AgainstVat | null {
  if (status === 'private') {
    if (vatNumber === 'given') return 'vat_number';
    return acts === 'professionally' ? 'professional' : null;
  }
  if (acts === 'privately') return 'private_person';
  return status === 'charges_vat' && vatNumber === 'none' ? 'no_vat_number' : null;
}

type AgainstGains = Refusal<'capital_gains_contradicted'>['by'];

function againstGains(
  capitalGains: CapitalGains,
  { acts, residence }: OwnerFile,
): AgainstGains | null {
  switch (capitalGains) {
    case 'subject':
    case 'option_general_regime':
      if (acts === 'professionally') return 'professional';
      return residence === 'abroad' ? 'resident_abroad' : null;
    case 'professional':
      return acts === 'privately' ? 'private_person' : null;
    case 'resident_abroad':
      return residence === 'france' ? 'resident_in_france' : null;
  }
}

type Proved = Extract<DeclaredVat | DeclaredGains, { readonly proof: string }>;

function isUnproved(declared: DeclaredVat | DeclaredGains): declared is Proved {
  return 'proof' in declared && declared.proof.trim() === '';
}

function signatoryProblem(
  { capacity, name }: Signatory,
  {
    consignorId,
    owners,
    files,
  }: {
    readonly consignorId: PartyId;
    readonly owners: readonly DeclaredOwner[];
    readonly files: ReadonlyMap<PartyId, OwnerFile>;
  },
): Refusal<'signatory_contradicted' | 'signatory_nameless'> | null {
  if (capacity !== 'owner') {
    return name.trim() === '' ? { code: 'signatory_nameless', capacity } : null;
  }
  const [owner, ...others] = owners;
  if (others.length > 0) return { code: 'signatory_contradicted', by: 'several_owners' };
  if (owner?.partyId !== consignorId)
    return { code: 'signatory_contradicted', by: 'another_owner' };
  const isCompany = files.get(owner.partyId)?.kind === 'company';
  return isCompany ? { code: 'signatory_contradicted', by: 'company' } : null;
}
