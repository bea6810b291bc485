/** The head of every model: who writes, to whom, under which number. */
import type { DocumentHead } from './facts.ts';
import type { Block, DocumentModel, Words } from './model.ts';
import { envelope, imprint } from './wording.ts';

interface Body {
  readonly title: Words;
  readonly reference: Words;
  /** Above the address; null on ordinary mail. */
  readonly notice: Words | null;
  readonly blocks: readonly Block[];
}

export function framed(facts: DocumentHead & { readonly kind: string }, body: Body): DocumentModel {
  const { house } = facts;
  return {
    kind: facts.kind,
    language: facts.language,
    number: facts.number,
    issuedOn: facts.issuedOn,
    title: body.title,
    reference: body.reference,
    letterhead: {
      name: house.name,
      tagline: house.tagline,
      contact: [
        ...house.addressLines,
        ...[house.phone, house.email, house.website].flatMap((way) => (way === null ? [] : [way])),
      ],
      imprint: imprint(house),
    },
    addressee: { notice: body.notice, lines: envelope(facts.party) },
    blocks: body.blocks,
  };
}
