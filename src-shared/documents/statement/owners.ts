/** How the net of a statement is shared out among the owners of undivided goods. */
import { payableOf } from '#domain/accounts/payout.ts';
import { amountCell, assertColumnAddsUp, noAmount, textCell } from '../common/cells.ts';
import type { Block, TableCell, TableColumn, Words } from '../common/model.ts';
import { sayIn, shares } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import type { StatementFacts } from './facts.ts';

/** A table of the owners, each with his share and what falls to him; nothing for a sole owner. */
export function sharedOut(facts: StatementFacts): readonly Block[] {
  if (facts.owners.length === 1) return [];
  const say = sayIn(facts.language);
  const hasPaid = facts.owners.some(({ paidOut }) => paidOut !== 0);
  const rows = facts.owners.map(({ name, share, net, paidOut }) => {
    const paid = [paidOut === 0 ? noAmount() : amountCell(paidOut)];
    const left = [amountCell(payableOf({ net, paidOut }))];
    const amounts = [amountCell(net), ...(hasPaid ? [...paid, ...left] : [])];
    return {
      row: 'lines',
      cells: [shareCell(share), textCell(name), ...amounts],
      note: null,
    } as const;
  });
  assertColumnAddsUp(rows, 2, facts.netTotal);
  return [
    {
      block: 'table',
      caption: say(
        fr`Répartition entre les propriétaires, montants en euros`,
        en`What falls to each owner, amounts in euros`,
      ),
      columns: [
        { type: 'key', heading: say('Part', 'Share') },
        { type: 'text', heading: say('Propriétaire', 'Owner') },
        amountColumn(say('Net €', 'Net €')),
        ...(hasPaid
          ? [
              amountColumn(say('Déjà versé', 'Already paid')),
              amountColumn(say('Reste €', 'Left €')),
            ]
          : []),
      ],
      rows,
    },
  ];
}

function shareCell(share: StatementFacts['owners'][number]['share']): TableCell {
  return textCell(share === null ? '–' : shares(share).fr);
}

function amountColumn(heading: Words): TableColumn {
  return { type: 'amount', heading };
}
