/** The terms that the demonstration house published after its past sale: a higher premium. */
import { basisPoints } from '#domain/money/cents.ts';
import { EDITION_2026, type Terms } from '#domain/terms/terms.ts';

export const NEW_EDITION: { readonly editionId: string; readonly terms: Terms } = {
  editionId: '2026-02',
  // 21 % and VAT at 20 %, where the edition before says 19 % and VAT.
  terms: { ...EDITION_2026, premiumRate: basisPoints(2_520) },
};
