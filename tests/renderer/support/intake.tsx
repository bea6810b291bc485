/** Consignments, items and lots of an invented house, for the screens of the intake. */
import type { ReactNode } from 'react';
import type { Input, Output } from '#contract/api.ts';
import type { ConsignmentRow, ItemRow } from '#contract/methods/consignments.ts';
import type { LotPart, LotPlacement, LotRow } from '#contract/methods/lots.ts';
import type { LotText } from '#contract/texts.ts';
import type { Sha256 } from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { instant, isoDate } from '#domain/time.ts';
import { useSession } from '#renderer/app/session.ts';
import { valueBeside } from '#renderer/engine/index.ts';
import { itemText, lotText } from '#tests/support/texts.ts';
import type { FakeHandlers } from './fake-engine.ts';
import { fakeId } from './fake-house.ts';

export const ITEM_TEXT = itemText({
  modelCondition: 'A',
  boxCondition: 'B',
  exhausted: false,
  storagePlace: 'R2',
});

export function fakeItem(index: number): ItemRow {
  return {
    itemId: fakeId(5, index),
    consignmentId: fakeId(4, 0),
    position: index + 1,
    quantity: 1 + index,
    available: 1 + index,
    version: 1,
    text: { ...ITEM_TEXT, reference: `24${'CDEFG'[index % 5]}` },
  };
}

export function fakeConsignment(index: number, items = 2): ConsignmentRow {
  return {
    consignmentId: fakeId(4, index),
    number: `C2026-${String(index + 1).padStart(4, '0')}`,
    consignorId: fakeId(1, index),
    consignorName: ['Jeanne Aubert', 'Société Hoareau & fils', 'Marc Noël'][index % 3] ?? '',
    receivedOn: isoDate('2026-11-10'),
    items,
    pieces: items,
    lots: 0,
    mandate: (['none', 'drawn_up', 'signed'] as const)[index % 3] ?? 'none',
  };
}

export interface Depot {
  readonly handlers: FakeHandlers;
  readonly items: readonly ItemRow[];
}

/** A store of consignments that remembers what is entered and described in it. */
export function fakeDepot(count: number): Depot {
  const items: ItemRow[] = count === 0 ? [] : [fakeItem(0), fakeItem(1)];
  const rows = Array.from({ length: count }, (_, index) => fakeConsignment(index));
  const handlers: FakeHandlers = {
    'consignment.list': ({ consignorId, text, mandate }) => {
      const found = rows.filter(
        (row) =>
          `${row.number} ${row.consignorName}`.includes(text) &&
          (mandate === null || row.mandate === mandate) &&
          (consignorId === null || row.consignorId === consignorId),
      );
      return { total: found.length, rows: found };
    },
    'consignment.get': ({ consignmentId }) => {
      const row = rows.find((each) => each.consignmentId === consignmentId);
      if (row === undefined) return null;
      return { row, items: [...items], mandate: mandateOf(row), lots: [], amendments: [] };
    },
    'item.enter': ({ consignmentId, quantity, text }) => {
      const itemId = fakeId<ItemRow['itemId']>(5, items.length + 10);
      const position = items.length + 1;
      const available = quantity;
      items.push({ itemId, consignmentId, position, quantity, available, version: 1, text });
      return { ok: true, value: { itemId } };
    },
    'item.describe': (input) => describedItem(items, input),
  };
  return { handlers, items };
}

function describedItem(items: ItemRow[], { itemId, version, text }: Input<'item.describe'>) {
  const at = items.findIndex((item) => item.itemId === itemId);
  const held = items[at];
  if (held === undefined) return { ok: false, refusal: { code: 'item_unknown', itemId } } as const;
  if (held.version !== version) {
    return {
      ok: false,
      refusal: { code: 'changed_meanwhile', version: held.version },
    } as const;
  }
  items[at] = { ...held, version: version + 1, text };
  return { ok: true, value: { version: version + 1 } } as const;
}

function mandateOf(row: ConsignmentRow): NonNullable<Output<'consignment.get'>>['mandate'] {
  if (row.mandate === 'none') return null;
  return {
    number: 'R2026-0001',
    documentId: fakeId(6, 0),
    commissionRate: basisPoints(1_400),
    authorises: 'both',
    vat: { status: 'private' },
    owners: [
      {
        partyId: row.consignorId,
        name: row.consignorName,
        share: basisPoints(10_000),
        capitalGains: { status: 'subject' },
      },
    ],
    signatory: { capacity: 'owner', name: '', identity: null },
    contradicted: null,
    drawnUpOn: isoDate('2026-11-11'),
    signedOn: row.mandate === 'signed' ? isoDate('2026-11-12') : null,
  };
}

export function fakeLot(index: number): LotRow {
  const isStock = index % 4 === 3;
  return {
    lotId: fakeId(7, index),
    placementId: isStock ? null : fakeId(8, index),
    saleId: isStock ? null : fakeId(3, 0),
    number: isStock ? null : index + 1,
    suffix: '',
    title: `Dinky Toys 24${'CDEFG'[index % 5]}`,
    consignorId: fakeId(1, 0),
    consignorName: 'Jeanne Aubert',
    otherSellers: 0,
    lowEstimate: cents(30_000),
    highEstimate: cents(40_000),
    reserve: null,
    startingPrice: cents(15_000),
    photographs: 0,
    state: isStock ? 'stock' : 'offered',
    hammerPrice: null,
    paddle: null,
    lacks: isStock ? ['photograph', 'number'] : ['photograph'],
  };
}

const LOT_TEXT = lotText({
  title: '',
  titleEn: 'Dinky Toys, green',
  description: 'Belle patine.',
});

interface HeldLotText {
  readonly version: number;
  readonly text: LotText;
}

/** A catalogue of so many lots that refuses a reserve above the low estimate, as CT-9.9 does. */
export function fakeCatalogue(count: number): FakeHandlers {
  const texts = new Map<string, HeldLotText>();
  const heldOf = (index: number) =>
    texts.get(fakeId(7, index)) ?? {
      version: 1,
      text: { ...LOT_TEXT, title: fakeLot(index).title },
    };
  const rowOf = (index: number): LotRow => ({
    ...fakeLot(index),
    title: heldOf(index).text.title,
  });
  return {
    ...PRICE_HANDLERS,
    'lot.list': (input) => listed(input, count, rowOf),
    'lot.get': ({ lotId }) => {
      const index = Number(lotId.slice(-12));
      return index < count ? lotOf(rowOf(index), heldOf(index)) : null;
    },
    'lot.describe': ({ lotId, version, text }) => {
      const held = heldOf(Number(lotId.slice(-12)));
      if (held.version !== version) {
        return { ok: false, refusal: { code: 'changed_meanwhile', version: held.version } };
      }
      texts.set(lotId, { version: version + 1, text });
      return { ok: true, value: { version: version + 1 } };
    },
    'history.comparable': () => [],
    'lot.enterInSale': () => ({ ok: true, value: { number: 27, suffix: 'A' } }),
    'lot.movePhotograph': () => ({ ok: true, value: { seq: 14 } }),
    'photograph.image': () => null,
    'lot.leaveSale': () => ({ ok: true, value: { seq: 13 } }),
    'journal.of': () => [
      {
        seq: 12,
        at: instant('2026-11-20T09:10:00.000Z'),
        staffName: 'Hugo Besson',
        deskId: 'poste-1',
        type: 'lot.appraised/1',
        payload: {
          lotId: fakeId(7, 0),
          ...{ lowEstimate: 30_000, highEstimate: 40_000 },
          parts: [{ lowEstimate: 30_000, highEstimate: 40_000 }],
          startingPrice: 30_000,
          appraiserId: fakeId(2, 0),
          appraisedOn: '2026-11-20',
        },
      },
    ],
  };
}

const PRICE_HANDLERS: FakeHandlers = {
  'lot.setReserve': ({ reserve }) =>
    reserve !== null && reserve > 30_000
      ? {
          ok: false,
          refusal: { code: 'reserve_above_low_estimate', reserve, lowEstimate: cents(30_000) },
        }
      : { ok: true, value: { startingPrice: reserve ?? cents(15_000) } },
  'lot.appraise': ({ lowEstimate, highEstimate }) =>
    lowEstimate > highEstimate
      ? { ok: false, refusal: { code: 'estimates_reversed' } }
      : { ok: true, value: { startingPrice: cents(15_000), replaced: null } },
};

function listed(
  { saleId, where, text, offset, limit }: Input<'lot.list'>,
  count: number,
  rowOf: (index: number) => LotRow,
): Output<'lot.list'> {
  const total = text === 'zzz' ? 0 : count;
  const size = Math.max(0, Math.min(limit, total - offset));
  const rows = Array.from({ length: size }, (_, step) => rowOf(offset + step));
  const kept = rows.filter((row) => where !== 'stock' || row.saleId === null);
  return { total: where === 'stock' ? kept.length : total, rows: saleId === null ? kept : rows };
}

function lotOf(
  row: LotRow,
  held: { readonly version: number; readonly text: LotText },
): NonNullable<Output<'lot.get'>> {
  return {
    row,
    ...held,
    items: [{ itemId: fakeId(5, 0), consignmentId: fakeId(4, 0), quantity: 2, text: ITEM_TEXT }],
    parts: [partOf(row)],
    appraisedOn: isoDate('2026-11-20'),
    appraiserName: 'Hugo Besson',
    photographs: ['a', 'b', 'c'].map((digit) => {
      const image = digit.repeat(64) as Sha256;
      return { photograph: image, thumbnail: image, widthPx: 1_600, heightPx: 1_200 };
    }),
    placements: placementsOf(row),
    ...{ buyerName: null, attributedSeq: null },
    total: null,
  };
}

/** A lot as its page shows it. */
export function fakeShownLot(index: number): NonNullable<Output<'lot.get'>> {
  return lotOf(fakeLot(index), { version: 1, text: LOT_TEXT });
}

/** All of the lot, which is its only seller's. */
function partOf({ consignorId, consignorName, lowEstimate, highEstimate }: LotRow): LotPart {
  return {
    ...{ consignmentId: fakeId(4, 0), consignmentNumber: 'C2026-0001', mandate: 'signed' },
    ...{ consignorId, consignorName, lowEstimate, highEstimate, hammerShare: null },
  };
}

/** A sale that was not paid for, before the one where the lot stands. */
function placementsOf(row: LotRow): readonly LotPlacement[] {
  const inDefault: LotPlacement = {
    ...{ placementId: fakeId(8, 900), saleId: fakeId(3, 1), saleTitle: 'Trains et miniatures' },
    ...{ heldOn: isoDate('2026-06-13'), number: 12, suffix: 'A', state: 'cancelled' },
    ...{ hammerPrice: cents(24_000), cancellationReason: 'buyer_default', handedOverOn: null },
  };
  const { placementId, saleId, number, suffix } = row;
  if (placementId === null || saleId === null || number === null) return [inDefault];
  const standing: LotPlacement = {
    ...{ placementId, saleId, saleTitle: 'Jouets & automobiles', heldOn: isoDate('2027-03-14') },
    ...{
      number,
      suffix,
      state: 'offered',
      hammerPrice: null,
      cancellationReason: null,
      handedOverOn: null,
    },
  };
  return [standing, inDefault];
}

/** Somebody holds the desk, so that actions are offered: the owner of the house. */
export function AtDesk({ children }: { readonly children: ReactNode }) {
  return valueBeside(useSession()) === null ? null : children;
}
