/** Parties: buyers, consignors, often both. */

import { ApartReason, RegistrationChannel } from '#domain/events/party.ts';
import { TELL_ALIKE_REFUSALS, TELL_APART_REFUSALS } from '#domain/party/identity.ts';
import { LINK_REFUSALS, UNLINK_REFUSALS } from '#domain/party/link.ts';
import { COMPLETE_REGISTRATION_REFUSALS } from '#domain/party/registration.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { PartyText } from '../texts.ts';
import * as t from '../types.ts';

export const PartyRow = z.strictObject({
  partyId: t.PartyId,
  reference: z.int(),
  kind: z.enum(['person', 'company']),
  displayName: z.string(),
  city: z.string(),
  country: z.string(),
  professional: z.boolean(),
  registered: z.boolean(),
  consignments: z.int(),
  purchases: z.int(),
  owed: t.Money,
});
export type PartyRow = z.output<typeof PartyRow>;

export const partyMethods = {
  'party.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      text: t.Line,
      side: z.enum(['any', 'buyers', 'consignors']),
      ...t.PageAsked,
    }),
    output: t.rowsOf(PartyRow),
    topics: () => ['parties', 'invoices', 'consignments'],
  }),
  'party.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ partyId: t.PartyId }),
    output: z
      .strictObject({
        row: PartyRow,
        version: z.int(),
        text: PartyText,
        missingForRegistration: z.array(z.string()),
        registration: z
          .strictObject({ editionId: t.EditionId, at: t.Instant, channel: RegistrationChannel })
          .nullable(),
        linkedTo: z.array(z.strictObject({ partyId: t.PartyId, displayName: z.string() })),
        /** Other files that seem to be of the same person: they count as one (CT-9.13). */
        samePersonAs: z.array(z.strictObject({ partyId: t.PartyId, displayName: z.string() })),
        /** Those whom somebody told apart from it. */
        toldApartFrom: z.array(
          z.strictObject({ partyId: t.PartyId, displayName: z.string(), reason: ApartReason }),
        ),
        /** Earlier names and addresses, the latest first, each with when it was left. */
        earlier: z.array(
          z.strictObject({ until: t.Instant, name: z.string(), addressLines: z.array(z.string()) }),
        ),
        paddles: z.array(
          z.strictObject({ saleId: t.SaleId, saleTitle: z.string(), paddle: t.Paddle }),
        ),
      })
      .nullable(),
    topics: (input) => [`party:${input.partyId}`, 'invoices'],
  }),
  /** Parties that may be the one being entered: same name without accents or case. */
  'party.similar': query({
    roles: MAY.everyone,
    input: z.strictObject({ lastName: t.Line, firstName: t.Line, companyName: t.Line }),
    output: z.array(PartyRow),
    topics: () => ['parties'],
  }),
  'party.enroll': command({
    roles: MAY.desk,
    input: z.strictObject({ text: PartyText }),
    output: z.strictObject({ partyId: t.PartyId, reference: z.int() }),
    refusal: refusalAmong('text_unusable', 'party_nameless'),
  }),
  'party.describe': command({
    roles: MAY.desk,
    input: z.strictObject({ partyId: t.PartyId, version: z.int(), text: PartyText }),
    output: z.strictObject({ version: z.int() }),
    refusal: refusalAmong('party_unknown', 'changed_meanwhile', 'text_unusable', 'party_nameless'),
  }),
  /** What was written about a party before its present text is kept no longer (GDPR, art. 17). */
  'party.eraseFormerTexts': command({
    roles: MAY.owner,
    input: z.strictObject({ partyId: t.PartyId }),
    output: z.strictObject({ versions: z.array(z.int()).readonly() }),
    refusal: refusalAmong('party_unknown'),
  }),
  'party.completeRegistration': command({
    roles: MAY.desk,
    input: z.strictObject({
      partyId: t.PartyId,
      editionId: t.EditionId,
      channel: z.enum(['desk', 'paper', 'site']),
    }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...COMPLETE_REGISTRATION_REFUSALS),
  }),
  'party.link': command({
    roles: MAY.desk,
    input: z.strictObject({ partyId: t.PartyId, linkedTo: t.PartyId }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...LINK_REFUSALS),
  }),
  'party.unlink': command({
    roles: MAY.desk,
    input: z.strictObject({ partyId: t.PartyId, linkedTo: t.PartyId }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...UNLINK_REFUSALS),
  }),
  /** Decides that two files are not of the same person, although they share a mark (CT-9.13). */
  'party.tellApart': command({
    roles: MAY.conduct,
    input: z.strictObject({ partyId: t.PartyId, otherId: t.PartyId, reason: ApartReason }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...TELL_APART_REFUSALS),
  }),
  'party.tellAlike': command({
    roles: MAY.conduct,
    input: z.strictObject({ partyId: t.PartyId, otherId: t.PartyId }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...TELL_ALIKE_REFUSALS),
  }),
} as const;
