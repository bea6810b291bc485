/** The words of a credit note. */
import type { CreditReason } from '#domain/events/accounts.ts';
import type { Words } from '../common/model.ts';
import { days, sayIn, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import type { CreditNoteFacts } from './facts.ts';

const REASONS: Readonly<Record<CreditReason, readonly [string, string]>> = {
  buyer_default: [fr`vente résolue faute de paiement`, en`sale cancelled for want of payment`],
  withdrawn_by_house: [fr`lot retiré par la maison`, en`lot withdrawn by the house`],
  cancelled_by_law: [
    fr`vente résolue de plein droit (Code de commerce, art. L321-14)`,
    en`sale cancelled by operation of law (Code de commerce, art. L321-14)`,
  ],
  claim: [fr`réclamation fondée`, en`founded claim`],
  other: [fr`vente annulée`, en`sale cancelled`],
  correction: [fr`bordereau à rectifier`, en`invoice to be corrected`],
};

export function reasonWords({ language, reason }: CreditNoteFacts): Words {
  return sayIn(language)(...REASONS[reason]);
}

/** What the note does to the invoice, which itself stays as it was issued (FR-3). */
export function consequence(facts: CreditNoteFacts): Words {
  const day = days(facts.invoice.issuedOn);
  const { number } = facts.invoice;
  const say = sayIn(facts.language);
  if (facts.leftOnInvoice === 0) {
    return say(
      fr`Le présent avoir annule ce qui restait facturé par le bordereau ${number} du ${day.fr}.`,
      en`This credit note cancels all that was still asked by invoice ${number} of ${day.en}.`,
    );
  }
  if (facts.charges.length > 0) {
    return say(
      fr`Le présent avoir annule, sur la facture ${number} du ${day.fr}, les frais désignés ci-dessous ; les autres restent facturés.`,
      en`This credit note cancels the charges below on invoice ${number} of ${day.en}; the others stay invoiced.`,
    );
  }
  return say(
    fr`Le présent avoir annule, sur le bordereau ${number} du ${day.fr}, les lots désignés ci-dessous ; les autres restent facturés.`,
    en`This credit note cancels the lots below on invoice ${number} of ${day.en}; the others stay invoiced.`,
  );
}

/** Money that was received for it is the buyer's again, to be given back or used as he says. */
export function whatBecomesOfMoney(facts: CreditNoteFacts): Words {
  const say = sayIn(facts.language);
  if (facts.freed === 0) {
    return say(
      fr`Aucune somme n'avait été reçue à ce titre au-delà de ce qui reste dû.`,
      en`Nothing had been received for this beyond what is still owed.`,
    );
  }
  const freed = sums(facts.freed);
  return say(
    fr`${freed.fr} reçus au titre de ce bordereau sont à la disposition de celui qui les a versés : ils lui sont remboursés, ou affectés comme il le demande.`,
    en`${freed.en} received on this invoice are at the disposal of whoever paid them: they are refunded, or used as he asks.`,
  );
}
