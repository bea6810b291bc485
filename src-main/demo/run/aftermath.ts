/** After the hammer: invoices, statements, a payment, a formal notice, their PDFs, the public site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import { startSite } from '#site/start.ts';
import type { DemoDesk } from './desk.ts';
import { SALE_DAY } from './sale.ts';

export async function issueInvoices(desk: DemoDesk, saleId: SaleId) {
  desk.turnTo(SALE_DAY + 1);
  return desk.tell('invoice.issueForSale', { saleId });
}

export async function issueStatements(desk: DemoDesk, saleId: SaleId) {
  desk.turnTo(SALE_DAY + 6);
  return desk.tell('statement.issueForSale', { saleId });
}

/** The largest invoice is paid in full by transfer (CT-5.4). */
export async function receiveOnePayment(desk: DemoDesk, saleId: SaleId): Promise<InvoiceRow> {
  const receivedOn = desk.turnTo(SALE_DAY + 7);
  const invoices = await invoicesOf(desk, saleId);
  const largest = present(
    invoices.toSorted((one, other) => other.total - one.total)[0],
    'the sale has invoices',
  );
  const { invoiceId, number: reference, buyerId: payerId, total: amount } = largest;
  const received = { payerId, amount, method: 'transfer', receivedOn, reference } as const;
  await desk.tell('receipt.record', { ...received, allocations: [{ invoiceId, amount }] });
  return largest;
}

/** The first invoice still owed today is claimed by a formal notice (CT-5.5). */
export async function issueNotice(desk: DemoDesk, saleId: SaleId) {
  desk.clock.run();
  const invoices = await invoicesOf(desk, saleId);
  const owed = present(
    invoices.find(({ balance }) => balance > 0),
    'somebody has not paid',
  );
  const notice = await desk.tell('notice.issue', {
    invoiceId: owed.invoiceId,
    delayDays: 15,
    channel: 'registered_letter',
  });
  return { ...notice, buyerName: owed.buyerName, balance: owed.balance };
}

async function invoicesOf(desk: DemoDesk, saleId: SaleId): Promise<readonly InvoiceRow[]> {
  const page = { saleId, buyerId: null, state: null, text: '', offset: 0, limit: 500 };
  return (await desk.client.ask('invoice.list', page)).rows;
}

/** Writes the PDF of every issued document into the folder under a name people read. */
export async function writeDocuments(desk: DemoDesk, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const page = { saleId: null, partyId: null, kind: null, offset: 0, limit: 500 };
  const { rows } = await desk.client.ask('document.list', page);
  for (const { documentId, number } of rows) {
    const file = await desk.client.ask('document.file', { documentId });
    const filed = file?.state === 'filed' ? file : null;
    const { fileName, bytes } = present(filed, `document ${number} is rendered`);
    await writeFile(join(folder, basename(fileName)), Buffer.from(bytes, 'base64'));
  }
  return rows.length;
}

export interface Published {
  readonly lots: number;
  readonly photographs: number;
  readonly requests: number;
  /** What a second publication took, with nothing changed. */
  readonly requestsAgain: number;
}

/** Starts a public site of its own beside the store, and publishes the sale to it twice. */
export async function publishResults(
  desk: DemoDesk,
  { saleId, folder }: { readonly saleId: SaleId; readonly folder: string },
): Promise<Published> {
  const key = `demonstration-${crypto.randomUUID()}`;
  const site = await startSite({
    directory: folder,
    key,
    port: 0,
    hostname: '127.0.0.1',
    houseName: 'Adjugé',
    now: Date.now,
  });
  try {
    await desk.perform('site.connect', { address: site.address, key });
    const order = { saleId, leaveOutLotsWithoutPhotograph: false };
    const first = await desk.perform('sale.publish', order);
    const again = await desk.perform('sale.publish', order);
    return {
      lots: first.lots,
      photographs: first.photographsSent,
      requests: first.requests,
      requestsAgain: again.requests,
    };
  } finally {
    await site.close();
  }
}
