/** What a random statement tells of some lots: a hundred cents of commission on each. */
import type { StatedService, StatementIssued } from '#domain/events/accounts.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, cents, sum } from '#domain/money/cents.ts';
import type { RandomLot } from './random-lot.ts';
import { DAY } from './random-money.ts';

type Told = Omit<StatementIssued, 'type' | 'document' | 'statementId' | 'corrects'>;

/** To anybody, whoever brought the lots. */
export function toldOf(
  lots: readonly RandomLot[],
  about: { readonly saleId: SaleId; readonly consignorId: PartyId },
): Told {
  const lines = lots.map(({ placementId, lotId, consignmentId, state, hammer }) => {
    const hammerPrice = state === 'sold' ? cents(hammer) : null;
    const result = state === 'sold' ? ('sold' as const) : ('unsold' as const);
    const due = { commission: cents(100), capitalGainsTax: cents(0), vatRate: null };
    return { placementId, lotId, consignmentId, result, hammerPrice, ...due };
  });
  const hammerTotal = sum(lines.map(({ hammerPrice }) => hammerPrice ?? cents(0)));
  const commissionTotal = cents(lines.length * 100);
  const services = lots.filter(({ state }) => state !== 'sold').map(feeOf);
  const servicesTotal = cents(services.length * 120);
  const totals = { hammerTotal, commissionTotal, withheldTotal: cents(0), servicesTotal };
  const net = cents(hammerTotal - commissionTotal - servicesTotal);
  const owners = [{ ownerId: about.consignorId, net }];
  return { ...about, payableOn: DAY, regime: 'margin', lines, services, owners, ...totals, net };
}

function feeOf({ placementId, lotId, consignmentId }: RandomLot): StatedService {
  const amounts = { net: cents(100), vatRate: basisPoints(2_000), vat: cents(20) };
  return { kind: 'reserve_fee', placementId, lotId, consignmentId, ...amounts, gross: cents(120) };
}
