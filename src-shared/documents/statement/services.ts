/** What the house served a seller, apart from what was sold for him: with VAT of its own (FR-4). */
import { sum } from '#domain/money/cents.ts';
import { amountCell, assertColumnAddsUp, textCell } from '../common/cells.ts';
import type { Block, TableBlock, TableRow, Words } from '../common/model.ts';
import { sayIn, shares, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import type { ServiceLine, StatementFacts } from './facts.ts';

/**
 * A table of the services, net, VAT and gross, and the sentence that invoices them under the general
 * regime: no mention of the margin stands on them (CGI 256, 297 E). Nothing where there are none.
 */
export function services(facts: StatementFacts): readonly Block[] {
  if (facts.services.length === 0) return [];
  return [
    servicesTable(facts),
    { block: 'paragraph', tone: 'note', text: servicesInvoiced(facts) },
  ];
}

function servicesTable(facts: StatementFacts): TableBlock {
  const say = sayIn(facts.language);
  const rows = facts.services.map((service) => serviceRow(facts, service));
  assertColumnAddsUp(rows, 2, sum(facts.services.map(({ net }) => net)));
  assertColumnAddsUp(rows, 4, facts.servicesTotal);
  return {
    block: 'table',
    caption: say(
      fr`Prestations de la maison, montants en euros`,
      en`Services of the house, amounts in euros`,
    ),
    columns: [
      { type: 'key', heading: say('Lot', 'Lot') },
      { type: 'text', heading: say('Prestation de la maison', 'Service of the house') },
      { type: 'amount', heading: say('HT', 'Net') },
      { type: 'amount', heading: say('TVA', 'VAT') },
      { type: 'amount', heading: say('TTC €', 'Gross €') },
    ],
    rows,
  };
}

/** The fee on the reserve of a lot that found no buyer at it (General Terms, art. 9; CT-9.8). */
function serviceRow(
  facts: StatementFacts,
  { lotNumber, title, reserve, rate, net, vat, gross }: ServiceLine,
): TableRow {
  const article = facts.terms.articles.consignor;
  const [asked, at] = [sums(reserve), shares(rate)];
  return {
    row: 'lines',
    cells: [
      ...[textCell(lotNumber), textCell(title)],
      ...[amountCell(net), amountCell(vat), amountCell(gross)],
    ],
    note: sayIn(facts.language)(
      fr`frais sur la réserve de ${asked.fr} non atteinte (art. ${article}), TVA ${at.fr}`,
      en`fee on the reserve of ${asked.en}, not reached (art. ${article}), VAT ${at.en}`,
    ),
  };
}

function servicesInvoiced({ servicesVat, language }: StatementFacts): Words {
  const taxes = servicesVat.map(({ rate, net, vat }) => {
    const [at, base, tax] = [shares(rate), sums(net), sums(vat)];
    return {
      fr: fr`${base.fr} HT, TVA ${at.fr} ${tax.fr}`,
      en: en`${base.en} net, VAT ${at.en} ${tax.en}`,
    };
  });
  return sayIn(language)(
    fr`Le présent décompte vaut facture de ces prestations, soumises au régime général de TVA : ${taxes.map((tax) => tax.fr).join(' ; ')}.`,
    en`This statement is the invoice for these services, under the general VAT regime: ${taxes.map((tax) => tax.en).join('; ')}.`,
  );
}
