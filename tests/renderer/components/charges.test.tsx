// @vitest-environment happy-dom
/** What a party owes besides prices: typed, proposed, asked as a penalty, told before it is invoiced. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ChargeRow, ProposedCharge } from '#contract/methods/charges.ts';
import type { ChargeId, NoticeId, PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { Charges } from '#renderer/components/charges/charges.tsx';
import { heard } from '../support/accounts.tsx';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { AtDesk } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

afterEach(cleanup);

const partyId = fakeId<PartyId>(1, 0);
const saleId = fakeId<SaleId>(3, 0);
const SALE = { saleId, saleTitle: 'Jouets & automobiles' };

const CARRIAGE: ChargeRow = {
  ...{ chargeId: fakeId<ChargeId>(9, 1), partyId, partyName: 'Élodie Aubert', ...SALE },
  ...{ owedAs: 'buyer', cause: { kind: 'carriage' }, net: cents(1_842), gross: cents(2_210) },
  ...{ vatRate: basisPoints(2_000), arisenOn: isoDate('2027-03-20') },
  ...{ state: 'to_bill', number: null },
};

const PENALTY: ProposedCharge = {
  ...{ kind: 'recovery_fee', partyId, partyName: 'Élodie Aubert', net: cents(25_000) },
  ...{ noticeId: fakeId<NoticeId>(9, 2), notice: 'L2027-0001', invoice: 'F2027-0001' },
  as: 'penalty_clause',
};

function charges(more: FakeHandlers = {}) {
  const engine = fakeHouse({
    handlers: { 'charge.list': () => [], 'charge.proposed': () => [], ...more },
  });
  const drawn = draw(
    <AtDesk>
      <Charges partyId={partyId} owedAs="buyer" sales={[SALE]} />
    </AtDesk>,
    engine,
  );
  return { ...drawn, engine };
}

test('a charge is typed and sent by Enter, before tax, at the standard rate', async () => {
  const { user, engine, container } = charges({
    'charge.make': ({ net }) => ({ ok: true, value: { chargeId: CARRIAGE.chargeId, net } }),
  });
  await user.type(await screen.findByRole('textbox', { name: 'Montant HT' }), '18,42{Enter}');
  await waitFor(() => expect(heard(engine, 'charge.make')).toHaveLength(1));
  expect(heard(engine, 'charge.make')).toEqual([
    { saleId, partyId, owedAs: 'buyer', kind: 'carriage', net: 1_842, vatRate: 2_000 },
  ]);
  await expectAccessible(container);
});

test('what a charge comes to, tax included, is told before one press invoices it', async () => {
  const { user, engine } = charges({
    'charge.list': () => [CARRIAGE],
    'invoice.issueForBuyer': () => ({
      ok: true,
      value: { count: 1, firstNumber: 'F2027-0002', lastNumber: 'F2027-0002' },
    }),
  });
  await screen.findByText('Jouets & automobiles : 22,10 € TTC à facturer');
  await user.click(screen.getByRole('button', { name: 'Facturer ces frais' }));
  expect(heard(engine, 'invoice.issueForBuyer')).toEqual([{ saleId, buyerId: partyId }]);
});

test('FR-7 a penalty is asked of a consumer after somebody has called it so', async () => {
  const { user, engine } = charges({
    'charge.proposed': () => [PENALTY],
    'charge.makeRecoveryFee': () => ({
      ok: true,
      value: { chargeId: CARRIAGE.chargeId, net: PENALTY.net },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Demander comme clause pénale' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(heard(engine, 'charge.makeRecoveryFee')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Demander comme clause pénale' }));
  await waitFor(() => expect(heard(engine, 'charge.makeRecoveryFee')).toHaveLength(1));
  expect(heard(engine, 'charge.makeRecoveryFee')).toMatchObject([{ as: 'penalty_clause' }]);
});
