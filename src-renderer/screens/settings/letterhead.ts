/** The letterhead as the contract has it, with the numbers that check themselves checked. */
import { isValidBIC, isValidIBAN } from 'ibantools';
import { validate as checkSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { validate as checkVat } from 'stdnum/lib/cjs/fr/tva.js';
import { HouseText } from '#contract/texts.ts';

type Checked = 'siren' | 'vatNumber' | 'thirdPartyIban' | 'thirdPartyBic';

const CHECKS: Readonly<Record<Checked, (text: string) => boolean>> = {
  siren: (text) => checkSiren(compact(text)).isValid,
  vatNumber: (text) => /^FR/i.test(compact(text)) && checkVat(compact(text)).isValid,
  thirdPartyIban: (text) => isValidIBAN(compact(text)),
  thirdPartyBic: (text) => isValidBIC(compact(text)),
};

/** The fields whose own check fails; an empty one waits to be filled. */
export function wrongNumbers(text: HouseText): readonly Checked[] {
  return CHECKED.filter((field) => text[field] !== '' && !CHECKS[field](text[field]));
}

const CHECKED: readonly Checked[] = ['siren', 'vatNumber', 'thirdPartyIban', 'thirdPartyBic'];

/** What a letterhead form accepts: the contract's text, no number that fails its own check. */
export const Letterhead = HouseText.superRefine((text, context) => {
  for (const field of wrongNumbers(text)) {
    context.addIssue({ code: 'custom', path: [field] });
  }
});

/** As a number is typed: in groups, in either case. */
function compact(text: string): string {
  return text.replaceAll(/[\s.\u00a0\u202f-]/g, '').toUpperCase();
}
