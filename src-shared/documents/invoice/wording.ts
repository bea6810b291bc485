/** The words of a buyer's invoice. */
import type { LatePaymentFacts } from '../common/facts.ts';
import type { Words } from '../common/model.ts';
import { days, rates, roundSums, sayIn, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  dataClause,
  editionClause,
  lateRateText,
  lawClause,
  mediatorClause,
} from '../common/wording.ts';
import type { InvoiceFacts } from './facts.ts';

/** `Frais acheteur 22,80 % TTC`: the rate of the edition, never a constant (CT-4.12, FR-4). */
export function premiumLabel(facts: InvoiceFacts): Words {
  const rate = rates(facts.premiumRate);
  return sayIn(facts.language)(
    fr`Frais acheteur ${rate.fr} TTC`,
    en`Premium ${rate.en}, tax included`,
  );
}

/** When and how to pay, or that it is done (General Terms, art. 5; CT-5.3, CT-5.4). */
export function paymentText(facts: InvoiceFacts): readonly Words[] {
  const say = sayIn(facts.language);
  if (facts.balance <= 0) {
    return [
      say(fr`Ce bordereau est intégralement réglé.`, en`This invoice has been paid in full.`),
    ];
  }
  const due = days(facts.dueOn);
  const article = facts.terms.articles.payment;
  const balance = sums(facts.balance);
  return [
    say(
      fr`${balance.fr} à régler en euros, au plus tard le ${due.fr}. Un règlement partiel ne libère aucun lot (art. ${article}).`,
      en`${balance.en} to be paid in euros by ${due.en} at the latest. A partial payment releases no lot (art. ${article}).`,
    ),
  ];
}

/** The small print, in the order a buyer meets the questions. */
export function invoiceClauses(facts: InvoiceFacts): readonly Words[] {
  return [
    informationClause(facts),
    riskClause(facts),
    deliveryClause(facts),
    carrierClause(facts),
    ...storageClause(facts),
    defaultClause(facts),
    ...(facts.latePayment === null ? [] : [latePaymentClause(facts, facts.latePayment)]),
    dataClause(facts),
    ...mediatorClause(facts),
    lawClause(facts),
    editionClause(facts),
  ];
}

/** Of an invoice of charges: nothing of it speaks of a price or of a lot that is put up again. */
export function chargesClauses(facts: InvoiceFacts): readonly Words[] {
  return [
    deliveryClause(facts),
    ...(facts.latePayment === null ? [] : [latePaymentClause(facts, facts.latePayment)]),
    dataClause(facts),
    ...mediatorClause(facts),
    lawClause(facts),
    editionClause(facts),
  ];
}

/** Information is indicative (General Terms, art. 3; CT-3.2); claims have their five years. */
function informationClause(facts: InvoiceFacts): Words {
  const article = facts.terms.articles.information;
  return sayIn(facts.language)(
    fr`Dimensions, informations et estimations sont données à titre indicatif (art. ${article}). Les actions en responsabilité civile engagées à l'occasion des prisées et des ventes se prescrivent par cinq ans à compter de l'adjudication ou de la prisée (Code de commerce, art. L321-17).`,
    en`Dimensions, information and estimates are given for indication only (art. ${article}). Civil liability claims about appraisals and auctions are barred five years after the auction or the appraisal (Code de commerce, art. L321-17).`,
  );
}

/**
 * Who bears a loss. The terms say both the hammer and the handing over (art. 6; CT-6.1): a doubt is
 * read in favour of a consumer (Code de la consommation, L211-1), and so is it here for everybody.
 */
function riskClause(facts: InvoiceFacts): Words {
  const article = facts.terms.articles.delivery;
  return sayIn(facts.language)(
    fr`Propriété et risques passent à l'acheteur quand le lot lui est remis, ou l'est au transporteur ou au tiers qu'il a choisi (art. ${article}).`,
    en`Property and risk pass to the buyer when the lot is handed over to him, or to the carrier or the third party he has chosen (art. ${article}).`,
  );
}

/** Nothing leaves before purchases and shipping are paid (CT-6.2; Code de commerce, L321-14). */
function deliveryClause(facts: InvoiceFacts): Words {
  const article = facts.terms.articles.delivery;
  return sayIn(facts.language)(
    fr`Aucun lot n'est remis avant le paiement intégral des achats et de leur expédition (art. ${article} ; Code de commerce, art. L321-14).`,
    en`No lot is handed over before purchases and shipping are paid in full (art. ${article}; Code de commerce, art. L321-14).`,
  );
}

/** What to write on the carrier's slip; customs outside Europe (CT-6.7, CT-6.13). */
function carrierClause(facts: InvoiceFacts): Words {
  const article = facts.terms.articles.delivery;
  return sayIn(facts.language)(
    fr`À la livraison, inscrivez sur le bon du transporteur « sous réserve de déballage » et toute anomalie. Hors d'Europe, les droits de douane sont payés par l'acheteur à la livraison (art. ${article}).`,
    en`On delivery, write "subject to unpacking" and any anomaly on the carrier's slip. Outside Europe, customs are paid by the buyer on delivery (art. ${article}).`,
  );
}

/** Storage of lots left behind (General Terms, art. 7; CT-7.1). */
function storageClause(facts: InvoiceFacts): readonly Words[] {
  if (facts.storage === null) return [];
  const until = days(facts.storage.freeUntil);
  const perDay = roundSums(facts.storage.perDayTaxIncluded);
  const article = facts.terms.articles.storage;
  const say = sayIn(facts.language);
  if (facts.storage.freeUntil < facts.issuedOn) {
    return [
      say(
        fr`Les lots étaient gardés sans frais jusqu'au ${until.fr} ; depuis, ${perDay.fr} TTC par jour (art. ${article}).`,
        en`Lots were kept free of charge until ${until.en}; since then, at ${perDay.en} a day, tax included (art. ${article}).`,
      ),
    ];
  }
  return [
    say(
      fr`Les lots sont gardés sans frais jusqu'au ${until.fr}, puis ${perDay.fr} TTC par jour (art. ${article}).`,
      en`Lots are kept free of charge until ${until.en}, then at ${perDay.en} a day, tax included (art. ${article}).`,
    ),
  ];
}

/** What the law does with a lot that is not paid for (Code de commerce, L321-14; FR-6). */
function defaultClause(facts: InvoiceFacts): Words {
  const until = days(facts.reauctionRequestBy);
  const say = sayIn(facts.language);
  if (facts.reauctionRequestBy < facts.issuedOn) {
    return say(
      fr`À défaut de paiement, la vente est résolue de plein droit, le délai du vendeur pour demander la remise en vente ayant pris fin le ${until.fr}, sans préjudice des dommages-intérêts dus par l'acheteur défaillant (Code de commerce, art. L321-14).`,
      en`Failing payment, the sale is cancelled by operation of law, the seller's time to ask for a new auction having ended on ${until.en}, without prejudice to the damages the defaulting buyer owes (Code de commerce, art. L321-14).`,
    );
  }
  return say(
    fr`À défaut de paiement, après mise en demeure restée sans effet, le lot est remis en vente sur réitération des enchères à la demande du vendeur ; s'il ne la demande pas au plus tard le ${until.fr}, la vente est résolue de plein droit, sans préjudice des dommages-intérêts dus par l'acheteur défaillant (Code de commerce, art. L321-14).`,
    en`Failing payment, after a formal notice without effect, the lot is put up again at the seller's request; if the seller does not ask for it by ${until.en} at the latest, the sale is cancelled by operation of law, without prejudice to the damages the defaulting buyer owes (Code de commerce, art. L321-14).`,
  );
}

/** Between professionals only (Code de commerce, L441-10 and D441-5; FR-8). */
function latePaymentClause(facts: InvoiceFacts, late: LatePaymentFacts): Words {
  const flat = roundSums(late.flatCompensation);
  const rate = lateRateText(late);
  return sayIn(facts.language)(
    fr`Acheteurs professionnels : dès le lendemain de l'échéance, pénalités de retard ${rate.fr} et indemnité forfaitaire pour frais de recouvrement de ${flat.fr} ; pas d'escompte pour paiement anticipé (Code de commerce, art. L441-10 et D441-5).`,
    en`Professional buyers: from the day after the due date, late-payment penalties ${rate.en} and a flat compensation for recovery costs of ${flat.en}; no discount for early payment (Code de commerce, art. L441-10 and D441-5).`,
  );
}
