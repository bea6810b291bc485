/** The steps from a name to a paddle: enrol or complete the file, accept the terms, give the number. */
import { useRef, useState } from 'react';
import type { PartyText } from '#contract/texts.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { useLink, useTell } from '#renderer/engine/index.ts';
import type { Attempt } from '../form/index.ts';

/** Who asks for a paddle: a file, or a newcomer (`partyId` null). */
export interface TypedBidder {
  readonly partyId: PartyId | null;
  readonly version: number;
  readonly text: PartyText;
  /** The file is whole and some edition of the terms was accepted. */
  readonly registered: boolean;
}

export interface NewRegistration {
  readonly bidder: TypedBidder;
  readonly text: PartyText;
  /** The bidder accepts the terms of the sale, here, at this desk. Source: MT-1. */
  readonly accepts: boolean;
  readonly saleId: SaleId;
  readonly editionId: string;
  /** Null for the next free paddle. */
  readonly paddle: number | null;
}

/** Refusals shown beside their field rather than above the button. */
export const BESIDE_FIELDS = [
  'paddle_taken',
  'paddle_invalid',
  'party_has_paddle',
  'under_age',
  'party_nameless',
] as const;

interface GivePaddleSteps {
  readonly attempt: Attempt;
  /** Answers the paddle, or null where the state says why there is none. */
  readonly give: (registration: NewRegistration) => Promise<number | null>;
}

const NOT_ACCEPTED: Attempt = { state: 'refused', refusal: { code: 'terms_not_accepted' } };
const IDLE: Attempt = { state: 'idle' };

/** Each step is an order of its own: those that were done stand when a later one is refused. */
export function useGivePaddle(): GivePaddleSteps {
  const enroll = useTell('party.enroll');
  const describe = useTell('party.describe');
  const complete = useTell('party.completeRegistration');
  const given = useTell('paddle.give');
  const [unaccepted, setUnaccepted] = useState(false);
  const link = useLink();
  // A newcomer has a file from the first try on: trying again must not make a second one.
  const enrolled = useRef<Pick<TypedBidder, 'partyId' | 'text'> | null>(null);

  const filed = async ({ bidder, text }: NewRegistration): Promise<PartyId | null> => {
    const file = enrolled.current ?? bidder;
    if (file.partyId === null) {
      const outcome = await enroll.tell({ text });
      if (outcome?.ok !== true) return null;
      enrolled.current = { partyId: outcome.value.partyId, text };
      return outcome.value.partyId;
    }
    const { partyId } = file;
    if (JSON.stringify(text) === JSON.stringify(file.text)) return partyId;
    const version = (await link.ask('party.get', { partyId }))?.version ?? bidder.version;
    const outcome = await describe.tell({ partyId, version, text });
    if (outcome?.ok !== true) return null;
    enrolled.current = { partyId, text };
    return partyId;
  };
  const give = async (registration: NewRegistration): Promise<number | null> => {
    const { bidder, accepts, saleId, editionId, paddle } = registration;
    for (const step of [enroll, describe, complete, given]) step.reset();
    setUnaccepted(!bidder.registered && !accepts);
    if (!bidder.registered && !accepts) return null;
    const partyId = await filed(registration);
    if (partyId === null) return null;
    if (!bidder.registered) {
      const registered = await complete.tell({ partyId, editionId, channel: 'desk' });
      if (registered?.ok !== true) return null;
    }
    const outcome = await given.tell({ saleId, partyId, paddle });
    return outcome?.ok === true ? outcome.value.paddle : null;
  };
  const steps: readonly Attempt[] = [enroll, describe, complete, given];
  const live = steps.find(({ state }) => state !== 'idle') ?? IDLE;
  return { attempt: unaccepted ? NOT_ACCEPTED : live, give };
}

/** The fields of the form that a refused file lacks, in the order they are asked for. */
export function missingFields(
  attempt: Attempt,
  kind: PartyText['kind'],
): readonly (keyof PartyText)[] {
  if (attempt.state !== 'refused') return [];
  const { refusal } = attempt;
  const name = kind === 'person' ? 'lastName' : 'companyName';
  if (refusal.code === 'party_nameless') return [name];
  const missing: unknown = 'missing' in refusal ? refusal.missing : [];
  if (!Array.isArray(missing)) return [];
  const fields: Readonly<Record<string, keyof PartyText>> = {
    name,
    address: 'street',
    birth_date: 'birthDate',
    company_registration: 'companyRegistration',
  };
  return missing.map((each) => fields[String(each)]).filter((field) => field !== undefined);
}
