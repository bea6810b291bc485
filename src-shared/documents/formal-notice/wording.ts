/** The words of a formal notice: a clear demand, a day, and what follows if it passes. */

import type { ReturnReason } from '#domain/events/accounts.ts';
import { addDays } from '#domain/time.ts';
import { amountInEnglish, amountInFrench } from '../common/amounts.ts';
import type { LatePaymentFacts } from '../common/facts.ts';
import type { Words } from '../common/model.ts';
import { days, roundSums, sayIn, shares, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import { editionClause, lateRateText, lawClause, mediatorClause } from '../common/wording.ts';
import type { FormalNoticeFacts, RecoveryFeeFacts } from './facts.ts';

/** Above the address: how it is brought (CT-5.5). */
export function registeredNotice(facts: FormalNoticeFacts): Words {
  const say = sayIn(facts.language);
  const { channel, registeredNumber } = facts;
  if (channel === 'bailiff') {
    return say(fr`Signifiée par commissaire de justice`, en`Served by a commissaire de justice`);
  }
  if (registeredNumber === null) {
    return say(
      fr`Lettre recommandée avec accusé de réception`,
      en`Registered letter with acknowledgement of receipt`,
    );
  }
  return say(
    fr`Lettre recommandée avec accusé de réception n° ${registeredNumber}`,
    en`Registered letter with acknowledgement of receipt no. ${registeredNumber}`,
  );
}

/** Of an invoice of charges: no price, no lot that is put up again, no sale that the law cancels. */
export function isAboutCharges({ charges }: FormalNoticeFacts): boolean {
  return charges.length > 0;
}

/** What was bought or charged, what was due, what came. */
export function situation(facts: FormalNoticeFacts): Words {
  const heldOn = days(facts.sale.heldOn);
  const issuedOn = days(facts.invoice.issuedOn);
  const dueOn = days(facts.invoice.dueOn);
  const came = received(facts);
  if (isAboutCharges(facts)) {
    return sayIn(facts.language)(
      fr`À la suite de notre vente du ${heldOn.fr}, les frais ci-dessous vous ont été facturés. La facture ${facts.invoice.number} du ${issuedOn.fr} était à régler au plus tard le ${dueOn.fr} (art. ${facts.terms.articles.payment}). ${came.fr}`,
      en`Following our sale of ${heldOn.en} the charges below were invoiced to you. Invoice ${facts.invoice.number} of ${issuedOn.en} was to be paid by ${dueOn.en} at the latest (art. ${facts.terms.articles.payment}). ${came.en}`,
    );
  }
  return sayIn(facts.language)(
    fr`Lors de notre vente du ${heldOn.fr}, les lots ci-dessous vous ont été adjugés. Le bordereau ${facts.invoice.number} du ${issuedOn.fr} était à régler au plus tard le ${dueOn.fr} (art. ${facts.terms.articles.payment}). ${came.fr}`,
    en`At our sale of ${heldOn.en} the lots below were knocked down to you. Invoice ${facts.invoice.number} of ${issuedOn.en} was to be paid by ${dueOn.en} at the latest (art. ${facts.terms.articles.payment}). ${came.en}`,
  );
}

function received(facts: FormalNoticeFacts): { readonly fr: string; readonly en: string } {
  if (facts.received === 0) {
    return {
      fr: fr`À ce jour, aucun règlement ne nous est parvenu.`,
      en: en`To this day we have received no payment.`,
    };
  }
  const amount = sums(facts.received);
  return {
    fr: fr`À ce jour, nous n'avons reçu que ${amount.fr}.`,
    en: en`To this day we have received ${amount.en} only.`,
  };
}

/** Why another letter is written: the one before came back (CT-5.5). */
export function cameBack(facts: FormalNoticeFacts): readonly Words[] {
  const { returned } = facts;
  if (returned === null) return [];
  const postedOn = days(returned.postedOn);
  const why = RETURNED_BECAUSE[returned.reason];
  return [
    sayIn(facts.language)(
      fr`Notre lettre recommandée ${returned.number}, postée le ${postedOn.fr}, nous est revenue : ${why.fr}. La présente la réitère.`,
      en`Our registered letter ${returned.number}, posted on ${postedOn.en}, came back to us: ${why.en}. This one repeats it.`,
    ),
  ];
}

const RETURNED_BECAUSE: Readonly<
  Record<ReturnReason, { readonly fr: string; readonly en: string }>
> = {
  unclaimed: { fr: 'pli avisé et non réclamé', en: 'notified and not claimed' },
  refused: { fr: 'pli refusé par le destinataire', en: 'refused by its addressee' },
  unknown_address: {
    fr: 'destinataire inconnu à l’adresse',
    en: 'addressee unknown at the address',
  },
};

/** The demand itself, in figures and in words, with its day (Code civil, art. 1344; CT-5.5). */
export function demand(facts: FormalNoticeFacts): Words {
  const balance = sums(facts.balance);
  const count = String(facts.delayDays);
  return sayIn(facts.language)(
    fr`Par la présente, nous vous mettons en demeure de nous payer la somme de ${balance.fr} (${amountInFrench(facts.balance)}) dans un délai de ${count} jours à compter du jour où cette lettre vous parvient.`,
    en`We hereby give you formal notice to pay us the sum of ${balance.en} (${amountInEnglish(facts.balance)}) within ${count} days of the day on which this letter reaches you.`,
  );
}

/** What follows if the day passes: the law's consequences, and for professionals the terms'. */
export function consequences(facts: FormalNoticeFacts): readonly Words[] {
  const late = facts.party.quality === 'professional' ? facts.latePayment : null;
  const fee = facts.party.quality === 'professional' ? facts.recoveryFee : null;
  const interest = late === null ? consumerInterest(facts) : professionalInterest(facts, late);
  if (isAboutCharges(facts)) return [interest, standing(facts)];
  return [
    interest,
    ...(fee === null ? [] : [recoveryFee(facts, fee)]),
    reauction(facts),
    standing(facts),
  ];
}

/** Legal interest from the notice; nothing else is automatic for a consumer (FR-7, FR-8). */
function consumerInterest(facts: FormalNoticeFacts): Words {
  const rate =
    facts.legalRate === null
      ? { fr: 'au taux légal', en: 'at the legal rate' }
      : withRate(shares(facts.legalRate));
  return sayIn(facts.language)(
    fr`La somme due porte intérêt ${rate.fr} à compter de la présente mise en demeure (Code civil, art. 1231-6 et 1344-1).`,
    en`The sum due bears interest ${rate.en} from this formal notice on (Code civil, art. 1231-6 and 1344-1).`,
  );
}

function withRate(rate: { readonly fr: string; readonly en: string }) {
  return {
    fr: fr`au taux légal, soit ${rate.fr} l'an à ce jour,`,
    en: en`at the legal rate, ${rate.en} a year at this date,`,
  };
}

/** Penalties from the day after the due date, and the flat compensation (Code de commerce, L441-10; FR-8). */
function professionalInterest(facts: FormalNoticeFacts, late: LatePaymentFacts): Words {
  const rate = lateRateText(late);
  const flat = roundSums(late.flatCompensation);
  const since = days(addDays(facts.invoice.dueOn, 1));
  return sayIn(facts.language)(
    fr`Depuis le ${since.fr}, des pénalités de retard ${rate.fr} sont dues, auxquelles s'ajoute l'indemnité forfaitaire pour frais de recouvrement de ${flat.fr} (Code de commerce, art. L441-10 et D441-5).`,
    en`Since ${since.en} late-payment penalties ${rate.en} are due, to which is added the flat compensation for recovery costs of ${flat.en} (Code de commerce, art. L441-10 and D441-5).`,
  );
}

/** Professionals only: a consumer is never told of it as of something automatic (CT-5.6, FR-7). */
function recoveryFee(facts: FormalNoticeFacts, fee: RecoveryFeeFacts): Words {
  const rate = shares(fee.rate);
  const minimum = roundSums(fee.minimum);
  const months = delayInMonths(fee.afterMonths);
  const article = facts.terms.articles.payment;
  return sayIn(facts.language)(
    fr`À défaut de paiement intégral ${months.fr} après la remise de cette lettre, des frais de recouvrement de ${rate.fr} du prix d'adjudication vous seront facturés, avec un minimum de ${minimum.fr} (art. ${article}).`,
    en`Failing full payment ${months.en} after the delivery of this letter, recovery costs of ${rate.en} of the hammer price will be charged to you, with a minimum of ${minimum.en} (art. ${article}).`,
  );
}

function delayInMonths(count: number): { readonly fr: string; readonly en: string } {
  if (count === 1) return { fr: 'un mois', en: 'one month' };
  return { fr: `${count} mois`, en: `${count} months` };
}

/** Réitération des enchères, and cancellation after three months (L321-14; CT-5.7, FR-6). */
function reauction(facts: FormalNoticeFacts): Words {
  const until = days(facts.reauctionRequestBy);
  return sayIn(facts.language)(
    fr`À la demande du vendeur, présentée jusqu'au ${until.fr}, les lots seront remis en vente sur réitération des enchères ; vous devrez alors la différence si le nouveau prix est inférieur. Sans cette demande, la vente sera résolue de plein droit, sans préjudice des dommages-intérêts que vous devrez (Code de commerce, art. L321-14).`,
    en`At the seller's request, made by ${until.en}, the lots will be put up again (réitération des enchères); you will then owe the difference if the new price is lower. Without that request the sale will be cancelled by operation of law, without prejudice to the damages you will owe (Code de commerce, art. L321-14).`,
  );
}

/** The lots stay, and so does the memory (General Terms, art. 2 and 6; CT-2.5, CT-6.2). */
function standing(facts: FormalNoticeFacts): Words {
  const article = facts.terms.articles.delivery;
  if (isAboutCharges(facts)) {
    return sayIn(facts.language)(
      fr`Les lots de cette vente que nous gardons encore pour vous restent en notre garde jusqu'au paiement intégral (art. ${article}), et votre accès à nos ventes pourra être suspendu.`,
      en`The lots of that sale that we still hold for you stay in our keeping until full payment (art. ${article}), and your access to our sales may be suspended.`,
    );
  }
  return sayIn(facts.language)(
    fr`Les lots restent en notre garde jusqu'au paiement intégral (art. ${article}), et votre accès à nos ventes pourra être suspendu.`,
    en`The lots stay in our keeping until they are paid in full (art. ${article}), and your access to our sales may be suspended.`,
  );
}

export function closing(facts: FormalNoticeFacts): readonly Words[] {
  const say = sayIn(facts.language);
  return [
    say(
      fr`Si votre paiement nous est parvenu entre-temps, cette lettre est sans objet.`,
      en`If your payment has reached us in the meantime, this letter has no purpose.`,
    ),
    say(
      fr`Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.`,
      en`Yours faithfully,`,
    ),
  ];
}

export function noticeClauses(facts: FormalNoticeFacts): readonly Words[] {
  return [...mediatorClause(facts), lawClause(facts), editionClause(facts)];
}
