/** The steps from a name to a paddle: enrol or complete the file, accept the terms, give the number. */
import { useState } from 'react';
import type { PartyText } from '#contract/texts.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { Attempt } from '#renderer/components/form/index.ts';
import { useLink } from '#renderer/engine/index.ts';
import type { Link } from '#renderer/engine/link.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';

/** Who asks for a paddle: a file, or a newcomer (`partyId` null). */
export interface Bidder {
  readonly partyId: PartyId | null;
  readonly version: number;
  readonly text: PartyText;
  /** The file is whole and some edition of the terms was accepted. */
  readonly registered: boolean;
}

export interface Registration {
  readonly bidder: Bidder;
  readonly text: PartyText;
  /** The bidder accepts the terms of the sale, here, at this desk. Source: MT-1. */
  readonly accepts: boolean;
  readonly saleId: SaleId;
  readonly editionId: string;
  /** Null for the next free paddle. */
  readonly paddle: number | null;
  /** The newcomer has a file from now on: trying again must not make a second one. */
  readonly onEnrolled: (partyId: PartyId) => void;
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
  readonly give: (registration: Registration) => Promise<number | null>;
}

export function useGivePaddle(): GivePaddleSteps {
  const link = useLink();
  const [attempt, setAttempt] = useState<Attempt>({ state: 'idle' });
  const give = async (registration: Registration): Promise<number | null> => {
    setAttempt({ state: 'busy' });
    try {
      const paddle = await givePaddle(link, registration);
      setAttempt({ state: 'idle' });
      return paddle;
    } catch (thrown) {
      if (thrown instanceof StepRefused) {
        setAttempt({ state: 'refused', refusal: thrown.refusal });
      } else {
        const retry = () => void give(registration);
        setAttempt({ state: 'failed', error: errorOf(thrown), retry });
      }
      return null;
    }
  };
  return { attempt, give };
}

/** The fields of the form that an incomplete file lacks, in the order they are asked for. */
export function missingFields(
  attempt: Attempt,
  kind: PartyText['kind'],
): readonly (keyof PartyText)[] {
  if (attempt.state !== 'refused') return [];
  const { refusal } = attempt;
  if (refusal.code === 'party_nameless') return [kind === 'person' ? 'lastName' : 'companyName'];
  if (refusal.code !== 'registration_incomplete') return [];
  const missing: unknown = 'missing' in refusal ? refusal.missing : [];
  if (!Array.isArray(missing)) return [];
  const fields: Readonly<Record<string, keyof PartyText>> = {
    name: kind === 'person' ? 'lastName' : 'companyName',
    address: 'street',
    birth_date: 'birthDate',
    company_registration: 'companyRegistration',
  };
  return missing.map((each) => fields[String(each)]).filter((field) => field !== undefined);
}

/** One step was refused: the ones before it stand, the ones after it were not tried. */
class StepRefused extends Error {
  override readonly name = 'StepRefused';
  readonly refusal: { readonly code: string };

  constructor(refusal: { readonly code: string }) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function givePaddle(link: Link, registration: Registration): Promise<number> {
  const { bidder, saleId, editionId, paddle } = registration;
  const partyId = await filed(link, registration);
  if (!bidder.registered) {
    if (!registration.accepts) throw new StepRefused({ code: 'terms_not_accepted' });
    const channel = 'desk' as const;
    granted(await link.tell('party.completeRegistration', { partyId, editionId, channel }));
  }
  return granted(await link.tell('paddle.give', { saleId, partyId, paddle })).paddle;
}

/** The file, made or brought up to date. */
async function filed(link: Link, { bidder, text, onEnrolled }: Registration): Promise<PartyId> {
  const { partyId, version } = bidder;
  if (partyId === null) {
    const enrolled = granted(await link.tell('party.enroll', { text }));
    onEnrolled(enrolled.partyId);
    return enrolled.partyId;
  }
  if (JSON.stringify(text) !== JSON.stringify(bidder.text)) {
    granted(await link.tell('party.describe', { partyId, version, text }));
  }
  return partyId;
}

type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

function granted<Value>(outcome: Answered<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new StepRefused(outcome.refusal);
}
