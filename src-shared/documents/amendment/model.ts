/** An amendment to a sales requisition as blocks. */
import { assert } from '#domain/assert.ts';
import type { Cents } from '#domain/money/cents.ts';
import { formatFigures } from '#domain/money/format.ts';
import { amountCell, noAmount, textCell } from '../common/cells.ts';
import { framed } from '../common/frame.ts';
import type { Block, DocumentModel, TableRow, Words } from '../common/model.ts';
import { days, rates, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import { dataClause, dayEntry } from '../common/wording.ts';
import { aboutWholeLot } from '../mandate/whole-lot.ts';
import type { AgreedPrices, AmendedLot, AmendmentFacts } from './facts.ts';

/** What changes, what it was before, and two signatures. Stops with a bug where nothing changes. */
export function amendmentModel(facts: AmendmentFacts): DocumentModel {
  const terms = amendedTerms(facts);
  assert(facts.lots.length + terms.length > 0, `amendment ${facts.number} changes nothing`);
  const say = sayIn(facts.language);
  const signedOn = days(facts.mandateSignedOn);
  return framed(facts, {
    title: say(fr`Avenant à la réquisition de vente`, en`Amendment to the sales requisition`),
    reference: same(facts.number),
    notice: null,
    blocks: [
      {
        block: 'references',
        entries: [
          dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
          {
            label: say('Réquisition', 'Requisition'),
            value: say(
              fr`${facts.mandateNumber}, signée le ${signedOn.fr}`,
              en`${facts.mandateNumber}, signed on ${signedOn.en}`,
            ),
          },
          ...signatoryEntry(facts),
        ],
      },
      { block: 'paragraph', tone: 'body', text: introduction(facts) },
      ...(terms.length === 0 ? [] : [{ block: 'details' as const, entries: terms }]),
      ...lotsTable(facts),
      { block: 'paragraph', tone: 'body', text: remainder(facts) },
      { block: 'signatures', boxes: signatures(facts) },
      {
        block: 'clauses',
        heading: say('', ''),
        numbered: 'plain',
        size: 'small',
        items: [dataClause(facts)],
      },
    ],
  });
}

function signatoryEntry({ language, signatory }: AmendmentFacts) {
  if (signatory.name === '') return [];
  return [{ label: sayIn(language)('Signataire', 'Signatory'), value: same(signatory.name) }];
}

function introduction(facts: AmendmentFacts): Words {
  const { name } = facts.house;
  return sayIn(facts.language)(
    fr`D'un commun accord, le vendeur et ${name} modifient comme suit ce qui a été convenu.`,
    en`The seller and ${name} agree to change what was agreed as follows.`,
  );
}

function remainder(facts: AmendmentFacts): Words {
  return sayIn(facts.language)(
    fr`Toutes les autres conditions de la réquisition demeurent.`,
    en`All other terms of the requisition remain.`,
  );
}

function amendedTerms({ language, commissionRate, authorises }: AmendmentFacts) {
  const say = sayIn(language);
  const [was, is] = [rates(commissionRate.before), rates(commissionRate.after)];
  const commission = {
    label: say('Commission', 'Commission'),
    value: say(fr`${is.fr} TTC, au lieu de ${was.fr}`, en`${is.en}, instead of ${was.en}`),
  };
  const [from, to] = [CHANNELS[authorises.before], CHANNELS[authorises.after]];
  const channels = {
    label: say('Ventes autorisées', 'Sales authorised'),
    value: say(fr`${to.fr}, au lieu de ${from.fr}`, en`${to.en}, instead of ${from.en}`),
  };
  return [
    ...(commissionRate.before === commissionRate.after ? [] : [commission]),
    ...(authorises.before === authorises.after ? [] : [channels]),
  ];
}

const CHANNELS = {
  room: { fr: 'en salle', en: 'in the room' },
  online: { fr: 'en ligne', en: 'on line' },
  both: { fr: 'en salle et en ligne', en: 'in the room and on line' },
} as const;

function lotsTable(facts: AmendmentFacts): readonly Block[] {
  if (facts.lots.length === 0) return [];
  const say = sayIn(facts.language);
  return [
    {
      block: 'table',
      caption: say('Lots modifiés, montants en euros', 'Lots changed, amounts in euros'),
      columns: [
        { type: 'text', heading: say('Lot', 'Lot') },
        { type: 'amount', heading: say('Est. basse', 'Low est.') },
        { type: 'amount', heading: say('Est. haute', 'High est.') },
        { type: 'amount', heading: say('Réserve €', 'Reserve €') },
      ],
      rows: facts.lots.map((lot) => lotRow(facts, lot)),
    },
  ];
}

function lotRow(
  { language }: AmendmentFacts,
  { title, items, before, after }: AmendedLot,
): TableRow {
  const say = sayIn(language);
  const cell = (amount: Cents | null) => (amount === null ? noAmount() : amountCell(amount));
  const about = aboutWholeLot(after.whole);
  const told = (whole: string) => {
    const parts = [items.length > 1 || whole !== '' ? items.join(' ; ') : '', whole];
    return parts.map((part) => (part === '' ? '' : ` · ${part}`)).join('');
  };
  const content = { fr: told(about.fr), en: told(about.en) };
  const was = before === null ? null : figures(before);
  const note =
    was === null
      ? say(fr`Convenu par cet avenant${content.fr}`, en`Agreed by this amendment${content.en}`)
      : say(fr`Auparavant : ${was}${content.fr}`, en`Before: ${was}${content.en}`);
  const { lowEstimate, highEstimate, reserve } = after;
  return {
    row: 'lines',
    cells: [textCell(title), cell(lowEstimate), cell(highEstimate), cell(reserve)],
    note,
  };
}

function figures({ lowEstimate, highEstimate, reserve }: AgreedPrices): string {
  return [lowEstimate, highEstimate, reserve]
    .map((amount) => (amount === null ? '–' : formatFigures(amount, 'fr')))
    .join(' / ');
}

function signatures(facts: AmendmentFacts) {
  const say = sayIn(facts.language);
  const made = say(
    fr`Fait à ${facts.issuedAt}, le ………………………………`,
    en`Done at ${facts.issuedAt}, on ………………………………`,
  );
  const { signatory } = facts.house;
  return [
    { role: say('Le vendeur', 'The seller'), lines: [made], room: 'signature' as const },
    {
      role: say(fr`Pour ${facts.house.name}`, en`For ${facts.house.name}`),
      lines: signatory === null ? [] : [same(signatory)],
      room: 'signature' as const,
    },
  ];
}
