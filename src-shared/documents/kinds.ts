/** Every kind of document the house issues. */
import { type Lifted, parsed, type Versions } from '#domain/versions.ts';
import { z } from '#shared/zod.ts';
import { amendmentKind } from './amendment/kind.ts';
import type { KindOfDocument } from './common/kind.ts';
import type { DocumentModel } from './common/model.ts';
import { creditNoteKind } from './credit-note/kind.ts';
import { formalNoticeKind } from './formal-notice/kind.ts';
import { invoiceKind } from './invoice/kind.ts';
import { mandateKind } from './mandate/kind.ts';
import { shortfallClaimKind } from './shortfall-claim/kind.ts';
import { statementKind } from './statement/kind.ts';

export const KINDS = {
  mandate: mandateKind,
  amendment: amendmentKind,
  invoice: invoiceKind,
  credit_note: creditNoteKind,
  statement: statementKind,
  formal_notice: formalNoticeKind,
  shortfall_claim: shortfallClaimKind,
} as const;

export type DocumentKind = keyof typeof KINDS;

/** What a document says, as it was frozen when it was issued. */
export type DocumentFacts =
  (typeof KINDS)[DocumentKind]['facts'] extends Versions<infer Facts> ? Facts : never;

export type FactsOf<Kind extends DocumentKind> = Extract<DocumentFacts, { readonly kind: Kind }>;

export const DocumentKind = z.enum(Object.keys(KINDS) as [DocumentKind, ...DocumentKind[]]);

/**
 * What a document says, from what was frozen when it was issued: read by the schema of the version
 * it was issued in, and lifted to today's; or why nobody can read it.
 */
export function readFacts(stored: unknown): Lifted<DocumentFacts> {
  const issued = parsed(Issued, stored);
  if (!issued.readable) return issued;
  const { kind, factsVersion } = issued.value;
  return KINDS[kind].facts.lift({ version: factsVersion, value: stored });
}

/** From the facts of any document to its model: the same facts always give the same one. */
export function documentModel(facts: DocumentFacts): DocumentModel {
  return modelOf(facts.kind, facts);
}

const BY_KIND: { readonly [Kind in DocumentKind]: KindOfDocument<FactsOf<Kind>> } = KINDS;

function modelOf<Kind extends DocumentKind>(kind: Kind, facts: FactsOf<Kind>): DocumentModel {
  return BY_KIND[kind].model(facts);
}

const Issued = z.looseObject({ kind: DocumentKind, factsVersion: z.int() });
