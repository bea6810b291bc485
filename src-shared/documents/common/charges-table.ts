/** Charges on paper: what each is for, in words, and the table of them with their VAT. */
import { amountCell, textCell } from './cells.ts';
import type { BilledCharge, DocumentHead } from './facts.ts';
import type { TableBlock, TableRow, Words } from './model.ts';
import { days, roundSums, sayIn, shares, sums } from './say.ts';
import { en, fr } from './typography.ts';

/** Where the table has its amounts. */
export const CHARGE_COLUMNS = { net: 1, vat: 3, gross: 4 } as const;

/** A row a charge: its amount before tax, the rate, the VAT, all together; below, how it came about. */
export function chargesTable(
  head: DocumentHead,
  charges: readonly BilledCharge[],
  caption: Words,
): TableBlock {
  const say = sayIn(head.language);
  return {
    block: 'table',
    caption,
    columns: [
      { type: 'text', heading: say('Désignation', 'Description') },
      { type: 'amount', heading: say('Montant HT', 'Net') },
      { type: 'amount', heading: say('Taux', 'Rate') },
      { type: 'amount', heading: say('TVA', 'VAT') },
      { type: 'amount', heading: say('Total TTC €', 'Total €') },
    ],
    rows: charges.map((charge) => chargeRow(head, charge)),
  };
}

function chargeRow(head: DocumentHead, charge: BilledCharge): TableRow {
  const { net, vatRate, vat, gross } = charge;
  const { fr: named, en: english } = nameOf(charge);
  const name = head.language === 'en' ? `${named} / ${english}` : named;
  const rate = vatRate === null ? '–' : shares(vatRate).fr;
  return {
    row: 'lines',
    cells: [
      textCell(name),
      amountCell(net),
      { cell: 'amount', amount: null, figures: rate },
      amountCell(vat),
      amountCell(gross),
    ],
    note: reasonOf(head, charge),
  };
}

const TYPED = {
  handling: { fr: 'Manutention et emballage', en: 'Handling and packing' },
  carriage: { fr: 'Transport', en: 'Carriage' },
  insurance: { fr: 'Assurance du transport', en: 'Insurance of the carriage' },
  catalogue: { fr: 'Catalogue', en: 'Catalogue' },
} as const;

/** What the charge is called. */
function nameOf(charge: BilledCharge): { readonly fr: string; readonly en: string } {
  const about = charge.for;
  switch (about.kind) {
    case 'storage':
      return {
        fr: fr`Magasinage du lot ${about.lotNumber}`,
        en: en`Storage of lot ${about.lotNumber}`,
      };
    case 'take_back':
      return { fr: fr`Reprise d'un lot avant sa vente`, en: en`Lot taken back before its sale` };
    case 'recovery_fee':
      return about.as === 'penalty_clause'
        ? { fr: fr`Clause pénale pour défaut de paiement`, en: en`Penalty clause for non-payment` }
        : { fr: fr`Frais de recouvrement`, en: en`Recovery costs` };
    case 'handling':
    case 'carriage':
    case 'insurance':
    case 'catalogue':
      return TYPED[about.kind];
  }
}

/** How the amount came about, and under which article; damages say that they bear no VAT (FR-7). */
function reasonOf(head: DocumentHead, { for: about, article }: BilledCharge): Words {
  const say = sayIn(head.language);
  switch (about.kind) {
    case 'storage': {
      const count = String(about.days);
      const [from, until, perDay] = [days(about.from), days(about.until), sums(about.perDay)];
      return say(
        fr`${about.title} : du ${from.fr} au ${until.fr}, ${count} jours à ${perDay.fr} HT (art. ${article}).`,
        en`${about.title}: from ${from.en} to ${until.en}, ${count} days at ${perDay.en} before VAT (art. ${article}).`,
      );
    }
    case 'take_back': {
      const [received, held] = [days(about.receivedOn), days(about.heldOn)];
      const [rate, high] = [shares(about.rate), roundSums(about.highEstimate)];
      return say(
        fr`${about.title} : lettre reçue le ${received.fr} pour une vente annoncée le ${held.fr}, ${rate.fr} de l'estimation haute de ${high.fr} (art. ${article}).`,
        en`${about.title}: letter received on ${received.en} for a sale announced on ${held.en}, ${rate.en} of the high estimate of ${high.en} (art. ${article}).`,
      );
    }
    case 'recovery_fee': {
      const [rate, hammer] = [shares(about.rate), roundSums(about.hammerTotal)];
      const penalty = about.as === 'penalty_clause';
      const law = penalty ? fr` que le juge peut modérer (Code civil, art. 1231-5)` : '';
      const lawEnglish = penalty ? en` which a judge may lessen (Code civil, art. 1231-5)` : '';
      return say(
        fr`Bordereau ${about.invoice} impayé un mois après la mise en demeure ${about.notice} : ${rate.fr} des adjudications de ${hammer.fr}, avec un minimum${law} (art. ${article}). Indemnité hors du champ de la TVA.`,
        en`Invoice ${about.invoice} unpaid a month after formal notice ${about.notice}: ${rate.en} of hammer prices of ${hammer.en}, with a minimum${lawEnglish} (art. ${article}). Damages are outside the scope of VAT.`,
      );
    }
    case 'handling':
    case 'carriage':
    case 'insurance':
    case 'catalogue':
      return say(fr`Conditions générales, art. ${article}.`, en`General Terms, art. ${article}.`);
  }
}
