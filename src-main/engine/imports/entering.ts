/** Rows and places that become records of the house by its own commands. */
import { saleById } from '#db/queries/states.ts';
import { assert, present } from '#domain/assert.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { FileParty } from '#exchange/rows.ts';
import { blankText } from '#shared/fields/field.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import { partyCommands } from '../commands/parties.ts';
import { saleCommands } from '../commands/sales.ts';
import type { CommandContext } from '../context.ts';
import { planParties } from './parties.ts';
import type { ImportTarget } from './place.ts';
import type { Taken } from './report.ts';

/** Enrols the parties of a slice. */
export function enrolParties(rows: readonly FileParty[], context: CommandContext): Taken {
  const { texts, ...taken } = planParties(rows);
  for (const text of texts) {
    const enrolled = partyCommands['party.enroll']({ text }, context);
    assert(enrolled.ok, 'the party was looked at before');
  }
  return taken;
}

/** The sale of a place, made now where it is not yet. */
export function saleAt({ sale, title, heldOn }: ImportTarget, context: CommandContext): Sale {
  if (sale !== null) return sale;
  const text = { ...blankText(SALE_FIELDS), title };
  const created = saleCommands['sale.create']({ heldOn, text }, context);
  assert(created.ok, 'the edition and the title were looked at before');
  return present(saleById(context.db, created.value.saleId), 'the sale was just made');
}
