/** The words of a seller's statement. */

import { dueBetween, payableOf } from '#domain/accounts/payout.ts';
import { cents, negate } from '#domain/money/cents.ts';
import type { Block, Words } from '../common/model.ts';
import { days, rates, roundSums, sayIn, shares, sums } from '../common/say.ts';
import { en, fr, NO_BREAK_SPACE } from '../common/typography.ts';
import {
  dataClause,
  editionClause,
  lawClause,
  marginScheme,
  mediatorClause,
} from '../common/wording.ts';
import type { CapitalGainsTaxFacts, SoldLine, StatementFacts, UnsoldLine } from './facts.ts';

/** Under an unsold lot: the reserve that was not reached; the fee on it stands below (CT-9.8). */
export function unsoldNote(facts: StatementFacts, line: UnsoldLine): Words | null {
  if (line.reserve === null) return null;
  const say = sayIn(facts.language);
  const reserve = sums(line.reserve);
  if (line.wholeReserve === null) return say(fr`réserve ${reserve.fr}`, en`reserve ${reserve.en}`);
  const whole = sums(line.wholeReserve);
  return say(
    fr`lot de plusieurs vendeurs, réserve ${whole.fr}, dont votre part ${reserve.fr}`,
    en`lot of several sellers, reserve ${whole.en}, of which your share ${reserve.en}`,
  );
}

/** Of a lot that held goods of others too: what it made, of which his share stands in the column. */
export function sharedNote(facts: StatementFacts, { wholePrice }: SoldLine): Words | null {
  if (wholePrice === null) return null;
  const whole = sums(wholePrice);
  return sayIn(facts.language)(
    fr`Lot de plusieurs vendeurs, adjugé ${whole.fr} : votre part, selon les estimations basses.`,
    en`Lot of several sellers, sold at ${whole.en}: your share, by the low estimates.`,
  );
}

/**
 * The VAT regime of what was sold, and of nothing else: a statement that only tells of services or
 * of unsold lots is under none (FR-4).
 */
export function regimeOfSales(facts: StatementFacts): Words | null {
  if (!facts.lines.some((line) => line.state === 'sold')) return null;
  if (facts.regime === 'general') return selfBilling(facts);
  if (facts.services.length === 0) return marginScheme(facts);
  const scheme = marginScheme(facts);
  return sayIn(facts.language)(fr`Ventes : ${scheme.fr}`, en`Sales: ${scheme.en ?? scheme.fr}`);
}

/** Of a seller who charges VAT the statement is the invoice, drawn up for him (CGI 289 I-2; FR-4). */
function selfBilling(facts: StatementFacts): Words {
  const taxes = facts.vat.map(({ rate, net, vat }) => {
    const at = shares(rate);
    const [base, tax] = [sums(net), sums(vat)];
    return {
      fr: fr`${base.fr} HT, TVA ${at.fr} ${tax.fr}`,
      en: en`${base.en} net, VAT ${at.en} ${tax.en}`,
    };
  });
  return sayIn(facts.language)(
    fr`Autofacturation. Facture du vendeur à la maison, pour le prix d'adjudication moins la commission : ${taxes.map((tax) => tax.fr).join(' ; ')}.`,
    en`Self-billing. The seller's invoice to the house, for the hammer price less the commission: ${taxes.map((tax) => tax.en).join('; ')}.`,
  );
}

/** What a statement is called: a corrected one by its name. */
export function statementTitle({ corrects, language }: StatementFacts): Words {
  const say = sayIn(language);
  return corrects === null
    ? say(fr`Décompte vendeur`, en`Seller's statement`)
    : say(fr`Décompte rectificatif`, en`Corrected statement`);
}

/** Which statement it takes the place of: nothing issued is changed (FR-3). */
export function replacement({ corrects, language }: StatementFacts): readonly Block[] {
  if (corrects === null) return [];
  const { number } = corrects;
  const on = days(corrects.issuedOn);
  const text = sayIn(language)(
    fr`Ce décompte annule et remplace le décompte ${number} du ${on.fr}.`,
    en`This statement annuls and replaces statement ${number} of ${on.en}.`,
  );
  return [{ block: 'paragraph', tone: 'body', text }];
}

/** When what is left of the net is paid, and what of it still waits for buyers (FR-5; CT-5.4). */
export function payoutText(facts: StatementFacts): readonly Words[] {
  const say = sayIn(facts.language);
  const { toPay, owed } = dueBetween(facts.owners);
  if (toPay > 0) {
    return [payoutDay(facts), ...awaitingText(facts), ...(owed > 0 ? [claimedApart(facts)] : [])];
  }
  if (owed > 0) {
    return [
      say(
        fr`Le solde de ce décompte est en faveur de la maison ; il vous sera réclamé.`,
        en`The balance of this statement is in the house's favour; it will be claimed from you.`,
      ),
    ];
  }
  if (facts.corrects !== null) {
    return [say(fr`Il ne reste rien à vous verser.`, en`Nothing is left to pay to you.`)];
  }
  return [payoutDay(facts)];
}

/** Whose account is overdrawn pays it himself: nothing of it is kept from the other owners. */
function claimedApart(facts: StatementFacts): Words {
  const each = facts.owners
    .filter((owner) => payableOf(owner) < 0)
    .map((owner) => ({ name: owner.name, owed: sums(negate(payableOf(owner))) }));
  const french = each.map(({ name, owed }) => `${name}, ${owed.fr}`).join(' ; ');
  const english = each.map(({ name, owed }) => `${name}, ${owed.en}`).join('; ');
  return sayIn(facts.language)(
    fr`Le trop-perçu est réclamé à son seul débiteur, sans retenue sur la part des autres propriétaires : ${french}.`,
    en`What was overpaid is claimed from its debtor alone, and kept from no other owner's share: ${english}.`,
  );
}

function payoutDay(facts: StatementFacts): Words {
  const say = sayIn(facts.language);
  const payBy = days(facts.payBy);
  if (facts.payBy < facts.issuedOn) {
    return say(
      fr`Les fonds détenus pour votre compte vous sont versés sans délai, le terme de la loi étant échu le ${payBy.fr} (Code de commerce, art. L321-14), depuis un compte affecté à ce seul usage.`,
      en`The funds held for you are paid without delay, the term of the law having ended on ${payBy.en} (Code de commerce, art. L321-14), from an account used for that purpose only.`,
    );
  }
  return say(
    fr`Les fonds détenus pour votre compte vous sont versés au plus tard le ${payBy.fr} (Code de commerce, art. L321-14), depuis un compte affecté à ce seul usage.`,
    en`The funds held for you are paid by ${payBy.en} at the latest (Code de commerce, art. L321-14), from an account used for that purpose only.`,
  );
}

/** Never more than is left to pay: what the fees take is not paid out when the buyers have paid. */
function awaitingText(facts: StatementFacts): readonly Words[] {
  const { awaitingBuyers } = facts;
  if (awaitingBuyers === 0) return [];
  const awaiting = sums(cents(Math.min(awaitingBuyers, dueBetween(facts.owners).toPay)));
  const say = sayIn(facts.language);
  return [
    say(
      fr`${awaiting.fr} du produit net de vos lots sont encore dus par leurs acheteurs ; cette part vous est versée dès son encaissement.`,
      en`${awaiting.en} of what your lots made is still owed by their buyers; that part is paid to you as soon as it is received.`,
    ),
  ];
}

/** Asks for an account when the party has given none. */
export function accountRequest(facts: StatementFacts): Words {
  return sayIn(facts.language)(
    fr`Veuillez nous adresser un relevé d'identité bancaire à votre nom.`,
    en`Kindly send us the details of a bank account in your name.`,
  );
}

export function statementClauses(facts: StatementFacts): readonly Words[] {
  return [
    commissionClause(facts),
    ...unsoldClauses(facts),
    ...(facts.capitalGainsTax === null ? [] : [taxClause(facts, facts.capitalGainsTax)]),
    claimsClause(facts),
    reauctionClause(facts),
    dataClause(facts),
    ...mediatorClause(facts),
    lawClause(facts),
    editionClause(facts),
  ];
}

function commissionClause(facts: StatementFacts): Words {
  const each = facts.commissionRates.map(rates);
  return sayIn(facts.language)(
    fr`La commission vendeur est de ${each.map((rate) => rate.fr).join(' ou ')} TTC du prix d'adjudication, selon la réquisition.`,
    en`The seller's commission is ${each.map((rate) => rate.en).join(' or ')} of the hammer price, tax included, as the requisition says.`,
  );
}

/** `Commission vendeur 14,40 % TTC`; without a figure where mandates have different rates. */
export function commissionLabel(facts: StatementFacts): Words {
  const say = sayIn(facts.language);
  const [only, ...others] = facts.commissionRates.map(rates);
  if (only === undefined || others.length > 0) {
    return say(fr`Commission vendeur TTC`, en`Seller's commission, tax included`);
  }
  return say(
    fr`Commission vendeur ${only.fr} TTC`,
    en`Seller's commission ${only.en}, tax included`,
  );
}

/** Relisting and return of unsold lots (General Terms, art. 9; CT-9.6, CT-9.7, CT-9.8). */
function unsoldClauses(facts: StatementFacts): readonly Words[] {
  if (!facts.lines.some((line) => line.state === 'unsold')) return [];
  const until = days(facts.returnRequestBy);
  const article = facts.terms.articles.consignor;
  const say = sayIn(facts.language);
  const isOver = facts.returnRequestBy < facts.issuedOn;
  const relisting = isOver
    ? say(
        fr`Les lots invendus dont la restitution n'a pas été demandée au plus tard le ${until.fr} sont remis en vente. Le retour est à la charge du vendeur (art. ${article}).`,
        en`Unsold lots whose return was not asked for by ${until.en} are put up again. The return is at the seller's charge (art. ${article}).`,
      )
    : say(
        fr`Les lots invendus sont remis en vente, sauf demande de restitution reçue au plus tard le ${until.fr}. Le retour est à la charge du vendeur (art. ${article}).`,
        en`Unsold lots are put up again unless their return is asked for by ${until.en} at the latest. The return is at the seller's charge (art. ${article}).`,
      );
  return [
    relisting,
    say(
      fr`Lorsqu'un lot avec prix de réserve n'atteint pas celui-ci, les frais du vendeur sont facturés sur la réserve, TVA comprise (art. ${article}).`,
      en`Where a lot does not reach its reserve, the seller's fees are charged on the reserve, VAT included (art. ${article}).`,
    ),
  ];
}

/** The tax withheld lot by lot (CT-9.14; CGI, art. 150 VI). */
function taxClause(facts: StatementFacts, tax: CapitalGainsTaxFacts): Words {
  const rate = shares(tax.rate);
  const threshold = roundSums(tax.threshold);
  const article = facts.terms.articles.consignor;
  return sayIn(facts.language)(
    fr`Taxe forfaitaire sur les objets précieux de ${rate.fr}, prélevée sur chaque lot de plus de ${threshold.fr} et versée au Trésor pour votre compte (CGI, art. 150${NO_BREAK_SPACE}VI ; art. ${article}).`,
    en`Flat tax on precious objects of ${rate.en}, withheld on each lot above ${threshold.en} and paid to the Treasury on your behalf (CGI, art. 150${NO_BREAK_SPACE}VI; art. ${article}).`,
  );
}

/** A founded claim cancels the sale (General Terms, art. 9; CT-9.5). */
function claimsClause(facts: StatementFacts): Words {
  const article = facts.terms.articles.consignor;
  return sayIn(facts.language)(
    fr`Si une réclamation sur l'état ou l'authenticité d'un lot est fondée, l'adjudication est annulée et les frais engagés sont déduits de votre compte (art. ${article}).`,
    en`If a claim on the condition or authenticity of a lot is founded, its sale is cancelled and the costs are deducted from your account (art. ${article}).`,
  );
}

/** The seller's choice when a buyer defaults (Code de commerce, L321-14; FR-6). */
function reauctionClause(facts: StatementFacts): Words {
  return sayIn(facts.language)(
    fr`Si un acheteur ne paie pas malgré une mise en demeure, vous pouvez demander la remise en vente du lot dans les trois mois de l'adjudication ; à défaut, la vente est résolue de plein droit (Code de commerce, art. L321-14).`,
    en`If a buyer does not pay despite a formal notice, you may ask for the lot to be put up again within three months of the auction; otherwise the sale is cancelled by operation of law (Code de commerce, art. L321-14).`,
  );
}
