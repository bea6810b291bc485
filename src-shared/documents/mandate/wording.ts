/** The words of a sales requisition: what the seller accepts. */

import type { Words } from '../common/model.ts';
import { days, rates, sayIn, shares, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import { courtsOf } from '../common/wording.ts';
import type { MandateFacts } from './facts.ts';
import { capitalGainsClause, vatClause } from './sellers.ts';

/** The conditions the seller signs, in the order of an object's life in the house. */
export function mandateClauses(facts: MandateFacts): readonly Words[] {
  return [
    preparation(facts),
    ...bargain(facts),
    reserve(facts),
    startingPrice(facts),
    commission(facts),
    withdrawal(facts),
    unsold(facts),
    claims(facts),
    ownBids(facts),
    photographs(facts),
    vatClause(facts),
    capitalGainsClause(facts),
    payout(facts),
    defaultingBuyer(facts),
    liability(facts),
    lawAndTerms(facts),
  ];
}

/** Appraisal, lots and inventory are the house's work (CT-9.2, CT-9.3). */
function preparation(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`La maison estime les objets, compose les lots au mieux de mes intérêts, rédige le catalogue et m'adresse avant chaque vente l'inventaire détaillé de ce qu'elle y présente.`,
    en`The house appraises the items, composes the lots in my best interests, writes the catalogue and sends me before each sale a detailed inventory of what it offers there.`,
  );
}

/** What was agreed lot by lot is not changed without the seller (CT-9.1). */
function bargain(facts: MandateFacts): readonly Words[] {
  if (facts.lots.length === 0) return [];
  return [
    sayIn(facts.language)(
      fr`Un lot convenu ci-dessus est mis en vente tel qu'il y est composé, à sa réserve ou sans, et non sous son estimation basse. Tout changement demande un avenant signé.`,
      en`A lot agreed above is offered as it is composed there, at its reserve or without one, and not under its low estimate. Any change needs a signed amendment.`,
    ),
  ];
}

/** CT-9.9; Code de commerce, L321-11. */
function reserve(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Un prix de réserve ne peut dépasser l'estimation basse (Code de commerce, art. L321-11). Il sert de mise à prix.`,
    en`A reserve can in no case be above the low estimate (Code de commerce, art. L321-11). It is the starting price.`,
  );
}

/** CT-9.10, CT-9.11. */
function startingPrice(facts: MandateFacts): Words {
  const share = shares(facts.startingShare);
  return sayIn(facts.language)(
    fr`Sans réserve, la mise à prix est d'environ ${share.fr} de l'estimation basse et le lot n'est pas adjugé au-dessous. Un lot sans enchère est « retiré faute d'enchère ».`,
    en`With no reserve, the starting price is about ${share.en} of the low estimate and the lot is not knocked down below it. A lot without a bid is "withdrawn for lack of bid".`,
  );
}

/** Commission, other costs, and the commission on a reserve not reached (CT-9.8). */
function commission(facts: MandateFacts): Words {
  const rate = rates(facts.commissionRate);
  const costs = facts.charges.map((charge) => ({
    fr: `${charge.label} ${sums(charge.amount).fr}`,
    en: `${charge.labelEnglish ?? charge.label} ${sums(charge.amount).en}`,
  }));
  const frenchCosts = costs.length === 0 ? '' : fr` ; ${costs.map((cost) => cost.fr).join(', ')}`;
  const englishCosts = costs.length === 0 ? '' : en`; ${costs.map((cost) => cost.en).join(', ')}`;
  return sayIn(facts.language)(
    fr`Commission vendeur : ${rate.fr} TTC du prix d'adjudication${frenchCosts}. Pour un lot qui n'atteint pas sa réserve, les frais sont facturés sur la réserve.`,
    en`Seller's commission: ${rate.en} of the hammer price, tax included${englishCosts}. For a lot that does not reach its reserve, the fees are charged on the reserve.`,
  );
}

/** Taking a lot back before its sale (CT-9.12). */
function withdrawal(facts: MandateFacts): Words {
  const { freeDays, middleDays, middleRate, lateRate } = facts.withdrawal;
  const middle = shares(middleRate);
  const late = shares(lateRate);
  const free = String(freeDays);
  const last = String(middleDays);
  return sayIn(facts.language)(
    fr`Je peux reprendre un lot avant sa vente par lettre recommandée avec accusé de réception : sans frais si elle est reçue plus de ${free} jours avant ; entre ${free} et ${last} jours, ${middle.fr} de l'estimation haute, plus TVA ; à moins de ${last} jours, ${late.fr}, plus TVA.`,
    en`I may take a lot back before its sale by registered letter: free of charge if received more than ${free} days before; between ${free} and ${last} days, ${middle.en} of the high estimate, plus VAT; less than ${last} days before, ${late.en}, plus VAT.`,
  );
}

/** CT-9.6, CT-9.7. */
function unsold(facts: MandateFacts): Words {
  const count = String(facts.returnRequestDays);
  return sayIn(facts.language)(
    fr`Un lot invendu est remis en vente, sauf demande de restitution dans les ${count} jours de la vente. Le retour est à ma charge ; faute de retrait dans le mois, le lot m'est expédié une fois le port payé.`,
    en`An unsold lot is put up again unless I ask for its return within ${count} days of the sale. The return is at my charge; if I do not collect it within a month, it is shipped once the carriage is paid.`,
  );
}

/** CT-9.5. */
function claims(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Si une réclamation sur l'état ou l'authenticité est fondée, j'autorise l'annulation de l'adjudication ; les frais engagés sont déduits de mon compte.`,
    en`If a claim on condition or authenticity is founded, I authorise the cancellation of the sale; the costs are deducted from my account.`,
  );
}

/** CT-9.13. */
function ownBids(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Je m'engage à ne pas enchérir sur mes lots, ni à charger quiconque de le faire.`,
    en`I undertake not to bid on my own lots, nor to have anyone bid on them.`,
  );
}

/** CT-9.15. */
function photographs(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Les photographies des objets appartiennent à la maison ; je renonce à tout droit sur elles, et elles ne peuvent être reproduites sans son accord.`,
    en`The photographs of the items belong to the house; I give up any right to them, and they may not be reproduced without its agreement.`,
  );
}

/** FR-5; Code de commerce, L321-14 and L321-6. */
function payout(facts: MandateFacts): Words {
  const months = String(facts.payoutMonths);
  return sayIn(facts.language)(
    fr`Les fonds qui me reviennent me sont versés au plus tard ${months} mois après la vente, depuis un compte affecté à ce seul usage (Code de commerce, art. L321-6 et L321-14).`,
    en`The funds due to me are paid at the latest ${months} months after the sale, from an account used for that purpose only (Code de commerce, art. L321-6 and L321-14).`,
  );
}

/** FR-6; Code de commerce, L321-14. */
function defaultingBuyer(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Si un acheteur ne paie pas malgré une mise en demeure, le lot est remis en vente à ma demande, faite dans les trois mois de l'adjudication ; à défaut, la vente est résolue de plein droit (Code de commerce, art. L321-14).`,
    en`If a buyer does not pay despite a formal notice, the lot is put up again at my request, made within three months of the auction; otherwise the sale is cancelled by operation of law (Code de commerce, art. L321-14).`,
  );
}

/** Code de commerce, L321-17. */
function liability(facts: MandateFacts): Words {
  return sayIn(facts.language)(
    fr`Les actions en responsabilité se prescrivent par cinq ans à compter de l'adjudication ou de la prisée (Code de commerce, art. L321-17).`,
    en`Liability claims are barred five years after the auction or the appraisal (Code de commerce, art. L321-17).`,
  );
}

/** CT-10.1, CT-2.8. */
function lawAndTerms(facts: MandateFacts): Words {
  const { edition, publishedOn, articles } = facts.terms;
  const on = days(publishedOn);
  const courts = courtsOf(facts);
  return sayIn(facts.language)(
    fr`J'ai lu et j'accepte les conditions générales, édition ${edition}, publiée le ${on.fr}, dont ces clauses sont tirées (art. ${articles.consignor}). Droit français ; à défaut d'accord amiable, ${courts.fr}.`,
    en`I have read and accept the General Terms, edition ${edition}, published on ${on.en}, from which these clauses are taken (art. ${articles.consignor}). French law; failing an amicable agreement, ${courts.en}. The French text prevails.`,
  );
}
