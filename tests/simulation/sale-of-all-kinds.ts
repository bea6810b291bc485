/** A sale of every kind of seller, price and second thought, held and settled by chance. */
import type { Input, Output } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import type { LotId, PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { Chance } from '#tests/support/random.ts';
import { itemText, saleText } from '#tests/support/texts.ts';
import { enroll, granted, invoicesOf, type MandateTerms } from '#tests/support/whole-sale.ts';

/** Who sells, as what, and who buys, sale after sale. */
export interface People {
  readonly sellers: readonly Seller[];
  readonly buyers: readonly PartyId[];
}

interface Seller {
  readonly partyId: PartyId;
  readonly kind: 'private' | 'abroad' | 'estate' | 'dealer' | 'trader' | 'bookshop';
  readonly heirs: readonly PartyId[];
}

/** One desk that tells everything; `passDays` lets time go by. */
export interface Desk {
  readonly client: Client;
  readonly chance: Chance;
  readonly today: () => IsoDate;
  readonly passDays: (days: number) => void;
}

const COMPANY = {
  kind: 'company',
  companyName: 'Jouets du Berry',
  professional: true,
  companyRegistration: '732829320',
  vatNumber: 'FR44732829320',
} as const;
const OF_KIND: Readonly<Record<Seller['kind'], Partial<PartyText>>> = {
  private: { lastName: 'Vendeur' },
  abroad: { lastName: 'Peeters', country: 'BE', taxResidence: 'abroad' },
  estate: { lastName: 'Indivision' },
  dealer: { kind: 'company', companyName: 'Brocante du Cher', professional: true },
  trader: COMPANY,
  bookshop: { ...COMPANY, companyName: 'Librairie Jouet', companyRegistration: '552100554' },
};

export async function enrolPeople(client: Client): Promise<People> {
  const sellers: Seller[] = [];
  for (const kind of Object.keys(OF_KIND) as Seller['kind'][]) {
    const partyId = await enroll(client, { ...OF_KIND[kind], firstName: kind });
    const heirs = kind === 'estate' ? [await heir(client, 1), await heir(client, 2)] : [];
    sellers.push({ partyId, kind, heirs });
  }
  const buyers: PartyId[] = [];
  for (const lastName of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) {
    const partyId = await enroll(client, { lastName, professional: lastName === 'Cinq' });
    const accepted = { partyId, editionId: '2026-01', channel: 'desk' } as const;
    granted(await client.tell('party.completeRegistration', accepted));
    buyers.push(partyId);
  }
  return { sellers, buyers };
}

function heir(client: Client, nth: number): Promise<PartyId> {
  return enroll(client, { lastName: 'Héritier', firstName: `N° ${nth}` });
}

/** A sale from the first object brought in to its closed room. */
export async function holdSale(desk: Desk, { sellers, buyers }: People): Promise<SaleId> {
  const { client, chance, today } = desk;
  const lots: LotId[] = [];
  for (let count = 2 + chance.upTo(3); count > 0; count -= 1) {
    lots.push(...(await bringIn(desk, chance.pick(sellers))));
  }
  const announced = { heldOn: today(), kind: 'room', pastDay: null, text: saleText() } as const;
  const { saleId } = granted(await client.tell('sale.create', announced));
  for (const lotId of lots) {
    granted(await client.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  }
  for (const partyId of buyers) {
    granted(await client.tell('paddle.give', { saleId, partyId, paddle: null }));
  }
  granted(await client.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const lotId of lots) await hammer(desk, lotId, buyers.length);
  granted(await client.tell('sale.close', { saleId }));
  return saleId;
}

/** A seller's goods: lots made of them, prices, and the requisition that he signs for them. */
async function bringIn({ client, chance, today }: Desk, seller: Seller): Promise<LotId[]> {
  const items = Array.from({ length: 1 + chance.upTo(4) }, () => ({
    quantity: 1,
    text: itemText(),
  }));
  const { partyId: consignorId } = seller;
  const brought = { consignorId, receivedOn: today(), items };
  const received = granted(await client.tell('consignment.receive', brought));
  const { consignmentId, itemIds } = received;
  const lots: LotId[] = [];
  for (const itemId of itemIds) {
    const of = { items: [{ itemId, quantity: 1 }], text: null };
    const { lotId } = granted(await client.tell('lot.compose', of));
    const low = chance.pick([1_000, 7_300, 25_050, 480_000, 900_001]);
    const estimates = { lowEstimate: cents(low), highEstimate: cents(low + chance.upTo(low)) };
    granted(await client.tell('lot.appraise', { lotId, ...estimates }));
    const reserve = cents(low - chance.upTo(Math.floor(low / 3)));
    if (chance.onceIn(2)) granted(await client.tell('lot.setReserve', { lotId, reserve }));
    lots.push(lotId);
  }
  granted(await client.tell('mandate.drawUp', { consignmentId, ...termsOf(seller, chance) }));
  granted(await client.tell('mandate.sign', { consignmentId, signedOn: today() }));
  return lots;
}

const SUBJECT = { status: 'subject' } as const;
const OPTED_OUT = { status: 'option_general_regime', proof: 'facture de 1989' } as const;

function termsOf(seller: Seller, chance: Chance): MandateTerms {
  const commissionRate = basisPoints(chance.pick([0, 1_000, 1_440, 1_717, 2_500]));
  const signs = { name: 'Anne Fournier', identity: null } as const;
  const alone = (capitalGains: MandateTerms['owners'][0]['capitalGains']) => {
    return [{ partyId: seller.partyId, share: basisPoints(10_000), capitalGains }];
  };
  const common = { commissionRate, authorises: 'both' } as const;
  const proof = 'certificat';
  switch (seller.kind) {
    case 'private':
    case 'abroad': {
      const gains =
        seller.kind === 'private' ? SUBJECT : ({ status: 'resident_abroad', proof } as const);
      const signatory = { capacity: 'owner', ...signs, name: '' } as const;
      return { ...common, vat: { status: 'private' }, owners: alone(gains), signatory };
    }
    case 'estate': {
      const share = 1 + chance.upTo(4_999);
      const shares = [share, 3_333, 6_667 - share];
      const owners = [seller.partyId, ...seller.heirs].map((partyId, index) => ({
        ...{ partyId, share: basisPoints(shares[index] ?? 0) },
        capitalGains: index === 1 ? OPTED_OUT : SUBJECT,
      }));
      const signatory = { capacity: 'notary', ...signs } as const;
      return { ...common, vat: { status: 'private' }, owners, signatory };
    }
    case 'dealer':
    case 'trader':
    case 'bookshop': {
      const rate = basisPoints(seller.kind === 'trader' ? 2_000 : 550);
      const vat =
        seller.kind === 'dealer'
          ? ({ status: 'margin_professional', proof } as const)
          : ({ status: 'charges_vat', rate } as const);
      const signatory = { capacity: 'company_officer', ...signs } as const;
      return { ...common, vat, owners: alone({ status: 'professional' }), signatory };
    }
  }
}

/** Sold above, at or under its reserve, passed, withdrawn; now and then mistaken and undone. */
async function hammer({ client, chance }: Desk, lotId: LotId, paddles: number): Promise<void> {
  const { row } = present(await client.ask('lot.get', { lotId }), 'it is offered');
  const start = present(row.startingPrice, 'it has a price');
  const fate = chance.upTo(8);
  if (fate === 0) {
    granted(await client.tell('lot.withdraw', { lotId, reason: 'doubt' }));
  } else if (fate === 1) {
    granted(await client.tell('lot.pass', { lotId, lastBid: null }));
  } else {
    const hammerPrice = cents(start + chance.pick([0, 1_337, chance.upTo(9_000), 600_000]));
    const paddle = 1 + chance.upTo(paddles);
    const bid = { lotId, hammerPrice, paddle, consignorAgrees: false };
    const { seq } = granted(await client.tell('lot.knockDown', bid));
    if (!chance.onceIn(6)) return;
    granted(await client.tell('lot.undoResult', { lotId, corrects: seq }));
    granted(await client.tell('lot.pass', { lotId, lastBid: null }));
  }
}

type Invoice = Output<'invoice.list'>['rows'][number];

/** Invoices, statements, money in every manner, and what is taken back of it all. */
export async function settleSale(desk: Desk, saleId: SaleId): Promise<void> {
  const { client, chance, passDays } = desk;
  const issued = await client.tell('invoice.issueForSale', { saleId });
  if (chance.onceIn(2)) await client.tell('statement.issueForSale', { saleId });
  if (issued.ok) await payAll(desk, await invoicesOf(client, saleId));
  await payOut(desk, saleId);
  if (issued.ok) await takeSomeBack(desk, await invoicesOf(client, saleId));
  await client.tell('statement.issueForSale', { saleId });
  passDays(9);
  for (const { invoiceId, balance } of await invoicesOf(client, saleId)) {
    if (balance > 0 && chance.onceIn(2)) {
      await client.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' });
    }
  }
  await payOut(desk, saleId);
}

async function payAll({ client, chance, today }: Desk, invoices: readonly Invoice[]) {
  for (const { invoiceId, buyerId: payerId, balance } of invoices) {
    const share = chance.pick([balance, balance, Math.floor(balance / 3), 0]);
    const over = chance.pick([0, 0, 0, 1, 5_000]);
    if (share + over === 0) continue;
    const allocations = share === 0 ? [] : [{ invoiceId, amount: cents(share) }];
    const said = { payerId, amount: cents(share + over), reference: '', allocations };
    const manner = { method: 'transfer', receivedOn: today() } as const;
    const { receiptId } = granted(await client.tell('receipt.record', { ...said, ...manner }));
    if (chance.onceIn(9)) granted(await client.tell('receipt.reverse', { receiptId }));
  }
}

async function takeSomeBack(desk: Desk, invoices: readonly Invoice[]): Promise<void> {
  const { client, chance, today } = desk;
  for (const { invoiceId, buyerId: partyId } of invoices) {
    if (!chance.onceIn(3)) continue;
    const { lines } = present(await client.ask('invoice.get', { invoiceId }), 'it was issued');
    const one = lines.filter(({ credited }) => !credited).slice(0, 1);
    const reason: Input<'invoice.credit'>['reason'] = chance.pick(['claim', 'withdrawn_by_house']);
    const lots = chance.onceIn(3) ? null : one.map(({ placementId }) => placementId);
    granted(await client.tell('invoice.credit', { invoiceId, lots, reason }));
    const account = await client.ask('party.account', { partyId });
    for (const { receiptId, free } of account?.receipts ?? []) {
      if (free === 0 || chance.onceIn(3)) continue;
      const refund = { receiptId, amount: free, method: 'transfer', paidOn: today() } as const;
      granted(await client.tell('refund.make', refund));
    }
  }
}

async function payOut({ client, chance, today }: Desk, saleId: SaleId): Promise<void> {
  const all = { saleId, consignorId: null, offset: 0, limit: 100 };
  for (const { statementId, owners } of (await client.ask('statement.list', all)).rows) {
    const { ownerId, available: amount } = chance.pick(owners);
    if (amount === 0 || chance.onceIn(3)) continue;
    const paid = { statementId, ownerId, amount, method: 'cheque', paidOn: today() } as const;
    granted(await client.tell('payout.make', paid));
  }
}
