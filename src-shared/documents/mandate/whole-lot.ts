/** What a seller is told of a lot that holds goods of others too, whom no paper names to him. */
import { sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import type { WholeLotFacts } from './facts.ts';

/**
 * That his is a part of the lot, what the whole is appraised at, and how its price is shared out
 * (CT-9.1, CT-9.3); nothing where all of the lot is his.
 */
export function aboutWholeLot(whole: WholeLotFacts): { readonly fr: string; readonly en: string } {
  if (whole === null) return { fr: '', en: '' };
  const estimate = estimateOf(whole);
  return {
    fr: fr`Part d'un lot qui réunit les biens de plusieurs vendeurs${estimate.fr}. La réserve est celle du lot entier ; son prix se partage selon les estimations basses.`,
    en: en`Part of a lot that holds goods of several sellers${estimate.en}. The reserve is the whole lot's; its price is shared out by the low estimates.`,
  };
}

function estimateOf({ lowEstimate, highEstimate }: NonNullable<WholeLotFacts>) {
  if (lowEstimate === null || highEstimate === null) return { fr: '', en: '' };
  const [low, high] = [sums(lowEstimate), sums(highEstimate)];
  return {
    fr: fr`, estimé en entier ${low.fr} à ${high.fr}`,
    en: en`, appraised as a whole at ${low.en} to ${high.en}`,
  };
}
