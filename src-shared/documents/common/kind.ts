/** What there is to know of a kind of document. */
import type { Role } from '#domain/staff.ts';
import type { Versions } from '#domain/versions.ts';
import type { HouseField } from '#shared/fields/house.ts';
import type { DocumentModel } from './model.ts';

export interface KindOfDocument<Facts> {
  /** Begins its numbers, `F` for `F2026-0001`; each kind has its own (FR-3). */
  readonly letter: string;
  /** What screens call it. */
  readonly names: { readonly fr: string; readonly en: string };
  /** What the names of files call it: letters and hyphens. */
  readonly fileName: string;
  /** Who may issue one. */
  readonly issuedBy: readonly Role[];
  /** What the house must have filled in before one takes its number. */
  readonly needs: readonly HouseField[];
  /** What is frozen when one is issued, in every version ever issued. */
  readonly facts: Versions<Facts>;
  /** What those facts say in words. Pure; stops with a bug when they do not add up. */
  readonly model: (facts: Facts) => DocumentModel;
}
