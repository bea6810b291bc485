/** A document as its reader meets it, block by block, before anybody chose a font. */

import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { DocumentLanguage } from './facts.ts';

/** A sentence in French and, on bilingual documents, in English. */
export interface Words {
  readonly fr: string;
  readonly en: string | null;
}

export interface DocumentModel {
  readonly kind: string;
  readonly language: DocumentLanguage;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly title: Words;
  /** Its number as it is called in letters: `Facture F2026-0031`. */
  readonly reference: Words;
  readonly letterhead: Letterhead;
  readonly addressee: Addressee;
  readonly blocks: readonly Block[];
}

interface Letterhead {
  readonly name: string;
  readonly tagline: string | null;
  /** Address and ways to reach the house, at the right of the name. */
  readonly contact: readonly string[];
  /** What the law makes the house say about itself, at the foot of every page. */
  readonly imprint: string;
}

export interface Addressee {
  /** Above the address: a registered letter says so here. */
  readonly notice: Words | null;
  /** Names, street, town and country, as on the envelope. */
  readonly lines: readonly string[];
}

export type Block =
  | ReferencesBlock
  | ParagraphBlock
  | HeadingBlock
  | TableBlock
  | TotalsBlock
  | DetailsBlock
  | PaymentBlock
  | ClausesBlock
  | SignaturesBlock;

/** The strip under the title: sale, dates, paddle. */
export interface ReferencesBlock {
  readonly block: 'references';
  readonly entries: readonly LabelledWords[];
}

export interface LabelledWords {
  readonly label: Words;
  readonly value: Words;
}

/** `demand` is the sentence the letter is written for; `note` is set small. */
export interface ParagraphBlock {
  readonly block: 'paragraph';
  readonly tone: 'body' | 'demand' | 'note';
  readonly text: Words;
}

export interface HeadingBlock {
  readonly block: 'heading';
  readonly text: Words;
}

export interface TableBlock {
  readonly block: 'table';
  /** What the table lists, for those who hear the document instead of seeing it. */
  readonly caption: Words;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** One `text` column takes the room that is left; the others are as wide as they need. */
export type TableColumn =
  | { readonly type: 'key' | 'text'; readonly heading: Words }
  | { readonly type: 'amount'; readonly heading: Words };

/** A row has one cell a column; a group names the rows under it. */
export type TableRow =
  | { readonly row: 'lines'; readonly cells: readonly TableCell[]; readonly note: Words | null }
  | { readonly row: 'group'; readonly text: Words };

/** `figures` is what is printed for `amount`; a null amount prints a word or nothing instead. */
export type TableCell =
  | { readonly cell: 'text'; readonly text: string }
  | { readonly cell: 'amount'; readonly amount: Cents | null; readonly figures: string };

/** Sums under a table; the last `due` row is what the document is about. */
export interface TotalsBlock {
  readonly block: 'totals';
  /** Beside the sums: the VAT regime they are under. */
  readonly note: Words | null;
  readonly rows: readonly TotalRow[];
}

export interface TotalRow {
  readonly weight: 'plain' | 'sum' | 'due';
  readonly label: Words;
  readonly amount: Cents;
  readonly figures: string;
}

/** Labels and values, one a line: a bank account, a declaration. */
export interface DetailsBlock {
  readonly block: 'details';
  readonly entries: readonly LabelledWords[];
}

/** When and how money moves: sentences at the left, the account at the right. */
export interface PaymentBlock {
  readonly block: 'payment';
  readonly heading: Words;
  readonly texts: readonly Words[];
  readonly entries: readonly LabelledWords[];
}

/** What the terms and the law say, in two small columns. */
export interface ClausesBlock {
  readonly block: 'clauses';
  readonly heading: Words;
  readonly numbered: 'numbered' | 'plain';
  /** `letter` continues the letter; `reading` is signed; `small` is the small print. */
  readonly size: 'letter' | 'reading' | 'small';
  readonly items: readonly Words[];
}

export interface SignaturesBlock {
  readonly block: 'signatures';
  readonly boxes: readonly SignatureBox[];
}

export interface SignatureBox {
  readonly role: Words;
  /** The name, when known, and what is written by hand above the signature. */
  readonly lines: readonly Words[];
  /** Room left for a hand, or a name alone. */
  readonly room: 'signature' | 'name_only';
}
