/** Paddles at random, as events: given, to the wrong person at first, handed back and given again. */
import type { DomainEvent } from '#domain/events/index.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { RandomBuyer } from './random-lot.ts';
import type { Fate } from './random-money.ts';

/** `wrong` has no paddle of the sale. */
export function* randomPaddle(
  { chance }: Fate,
  saleId: SaleId,
  { buyer, wrong }: { readonly buyer: RandomBuyer; readonly wrong: PartyId },
): Generator<DomainEvent> {
  const { paddle, partyId } = buyer;
  const of = { saleId, paddle };
  if (chance.onceIn(3)) {
    yield { type: 'paddle.given/1', ...of, partyId: wrong };
    yield { type: 'paddle.corrected/1', ...of, partyId, replaces: wrong, lots: [] };
  } else yield { type: 'paddle.given/1', ...of, partyId };
  if (chance.onceIn(3)) {
    yield { type: 'paddle.returned/1', ...of, partyId };
    yield { type: 'paddle.given/1', ...of, partyId };
  }
  if (chance.onceIn(3)) yield { type: 'paddle.declared_again/1', ...of, partyId };
}
