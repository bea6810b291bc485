/** Papers of a sale, against pdfkit alone on every core. */
import { once as happens } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import { add, basisPoints, euros, percentageOf } from '#domain/money/cents.ts';
import { renderPool } from '#pages/render-pool.ts';
import { type BenchLine, timed } from '#root/scripts/benchmark.ts';
import { BUYER, invoice, invoiceLines } from '#tests/documents/samples.ts';

const COUNT = 60;
const CORES = availableParallelism();

const pool = renderPool();
const bareThreads = Array.from({ length: CORES }, () => {
  const worker = new Worker(new URL('./bare-pages.ts', import.meta.url));
  worker.unref();
  return worker;
});

let printed = 0;

/** The numbers of the next sixty: no document is made twice. */
function nextDocuments(): readonly number[] {
  printed += COUNT;
  return Array.from({ length: COUNT }, (_, index) => printed + index);
}

/** Invoices of two pages, each with a name, a number, titles and figures of its own. */
async function papers(): Promise<void> {
  await Promise.all(nextDocuments().map(invoiceNumber).map(pool.render));
}

function invoiceNumber(number: number): InvoiceFacts {
  const lots = invoiceLines(4 + (number % 9)).map((lot, index) => {
    const hammerPrice = add(lot.hammerPrice, euros((31 * number + 7 * index) % 997));
    const premium = percentageOf(hammerPrice, basisPoints(2_280));
    return { ...lot, title: `${lot.title}, no ${number}-${index}`, hammerPrice, premium };
  });
  const party = { ...BUYER, nameLines: [`Madame Hélène Roussel-${number}`] };
  return { ...invoice(lots, { party }), number: `F2026-${String(number).padStart(4, '0')}` };
}

/** As many documents of as many pages, the same number on each core. */
async function barePages(): Promise<void> {
  const documents = nextDocuments();
  const shares = bareThreads.map((worker, share) => {
    worker.postMessage(documents.filter((number) => number % CORES === share));
    return happens(worker, 'message');
  });
  await Promise.all(shares);
}

export const lines: readonly BenchLine[] = [
  timed(
    'sixty invoices on paper / as many bare pages of pdfkit on every core',
    { ratioAtMost: 1 / 0.7 },
    { subject: papers, baseline: barePages },
  ),
];
