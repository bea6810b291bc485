// @vitest-environment happy-dom
/** A lot of several consignors beside the grid: composed, appraised part by part, whose it is. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AvailableItem, LotPart } from '#contract/methods/lots.ts';
import { cents } from '#domain/money/cents.ts';
import { LOTS } from '#renderer/screens/lots/lots-actions.ts';
import { LotsScreen } from '#renderer/screens/lots/lots-screen.tsx';
import { itemText } from '#tests/support/texts.ts';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { AtDesk, fakeCatalogue, fakeShownLot } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/lots';
  LOTS.reset();
  LOTS.narrow({ scope: 'stock' });
});

afterEach(cleanup);

const part = (index: number, consignorName: string): LotPart => ({
  ...{ consignmentId: fakeId(4, index), consignmentNumber: `C2026-000${index + 1}` },
  ...{ consignorId: fakeId(1, index), consignorName, mandate: 'signed' },
  ...{ lowEstimate: null, highEstimate: null, hammerShare: null },
});

const THEIRS: AvailableItem = {
  item: {
    ...{ itemId: fakeId(5, 9), consignmentId: fakeId(4, 1), position: 1, quantity: 3 },
    ...{ available: 3, version: 1, text: itemText({ maker: 'Solido', reference: '100' }) },
  },
  ...{ consignmentNumber: 'C2026-0002', consignorName: 'Roy Paul' },
};

/** A lot in stock, of these parts. */
function open(parts: readonly LotPart[]) {
  const inStock = { placementId: null, saleId: null, number: null, state: 'stock' } as const;
  const shown = fakeShownLot(3);
  const handlers: FakeHandlers = {
    ...fakeCatalogue(4),
    'lot.get': () => ({ ...shown, row: { ...shown.row, ...inStock }, parts }),
    'lot.availableItems': () => ({ total: 1, rows: [THEIRS] }),
    'lot.recompose': () => ({ ok: true, value: { seq: 20 } }),
    'lot.appraiseParts': () => ({ ok: true, value: { startingPrice: cents(100), replaced: null } }),
  };
  return draw(
    <AtDesk>
      <LotsScreen />
    </AtDesk>,
    fakeHouse({ handlers }),
  );
}

test('a clerk puts another consignor’s items into a lot by the keyboard', async () => {
  const { user, engine, container } = open([part(0, 'Aubert Élodie')]);
  (await screen.findByRole('button', { name: 'Ajouter des objets' })).focus();
  await user.keyboard('{Enter}');
  const add = await screen.findByRole('button', { name: /^Ajouter Solido 100 .*\(Roy Paul\)$/ });
  await expectAccessible(container);
  add.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(told(engine, 'lot.recompose')).toHaveLength(1));
  expect(told(engine, 'lot.recompose')[0]).toMatchObject({
    items: [
      { itemId: fakeId(5, 0), quantity: 2 },
      { itemId: fakeId(5, 9), quantity: 3 },
    ],
  });
});

test('a lot of two consignors says whose each part is, and is appraised part by part', async () => {
  const { user, engine } = open([part(0, 'Aubert Élodie'), part(1, 'Roy Paul')]);
  expect(await screen.findByRole('region', { name: 'Roy Paul' })).toBeTruthy();
  const fields = ['Basse, Aubert Élodie', 'Haute, Aubert Élodie', 'Basse, Roy Paul'];
  for (const [index, label] of fields.entries()) {
    await user.type(screen.getByLabelText(label), `${100 + index}{Tab}`);
  }
  expect(told(engine, 'lot.appraiseParts')).toEqual([]);
  await user.type(screen.getByLabelText('Haute, Roy Paul'), '103{Tab}');
  await waitFor(() => expect(told(engine, 'lot.appraiseParts')).toHaveLength(1));
  expect(told(engine, 'lot.appraiseParts')[0]).toMatchObject({
    parts: [
      { lowEstimate: 10_000, highEstimate: 10_100 },
      { lowEstimate: 10_200, highEstimate: 10_300 },
    ],
  });
});

const told = (engine: ReturnType<typeof fakeHouse>, method: string) =>
  engine.heard.filter((call) => call.method === method).map(({ input }) => input);
