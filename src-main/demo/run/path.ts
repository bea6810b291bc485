/** The whole path, from intake to publication, in the order in which a house walks it. */
import { join } from 'node:path';
import type { SaleId } from '#domain/ids.ts';
import {
  issueInvoices,
  issueNotice,
  issueStatements,
  publishResults,
  receiveOnePayment,
  writeDocuments,
} from './aftermath.ts';
import type { DemoDesk } from './desk.ts';
import {
  type ComposedLot,
  composeAll,
  enrollParties,
  foundHouse,
  type PartyIds,
  photographAll,
  receiveAll,
  signAll,
} from './intake.ts';
import type { Journal } from './report.ts';
import { givePaddles, hammer, prepareDemoSale } from './sale.ts';
import { formatEuros } from './words.ts';

/** The store does not verify: what was just written is not what is there. */
export class StoreNotIntact extends Error {
  override readonly name = 'StoreNotIntact';
}

/** Walks the path on a fresh store; `folder` takes the documents and the site's own store. */
export async function walk(desk: DemoDesk, journal: Journal, folder: string): Promise<void> {
  const intake = await takeIn(desk, journal);
  const saleId = await hold(desk, journal, intake);
  await settle(desk, journal, saleId);
  await hand(desk, journal, { saleId, folder });
}

interface Intake {
  readonly parties: PartyIds;
  readonly lots: readonly ComposedLot[];
}

async function takeIn(desk: DemoDesk, { step }: Journal): Promise<Intake> {
  desk.turnTo(-100);
  await step(
    'Ouverture de la maison',
    () => foundHouse(desk),
    () => 'en-tête, conditions générales de 2026',
  );
  const parties = await step(
    'Clients',
    () => enrollParties(desk),
    ({ size }) => `${size} inscrits, vendeurs et acheteurs`,
  );
  const received = await step(
    'Dépôts',
    () => receiveAll(desk, parties),
    (sheets) => `${sheets.flatMap(({ items }) => items).length} objets`,
  );
  const lots = await step(
    'Lots',
    () => composeAll(desk, received),
    ({ length }) => `${length} lots composés, estimés, mis à prix`,
  );
  await step(
    'Réquisitions',
    () => signAll(desk, parties, received),
    () => `${received.length} établies et signées`,
  );
  await step(
    'Photographies',
    () => photographAll(desk, lots),
    (count) => `${count} photographies`,
  );
  return { parties, lots };
}

async function hold(desk: DemoDesk, { step }: Journal, { parties, lots }: Intake): Promise<SaleId> {
  const { saleId } = await step(
    'Vente',
    () => prepareDemoSale(desk, lots),
    ({ editionId }) => `${lots.length} numéros, conditions générales ${editionId}`,
  );
  const paddles = await step(
    'Paddles',
    () => givePaddles(desk, { saleId, parties }),
    ({ size }) => `${size} paddles`,
  );
  await step(
    'Marteau',
    () => hammer(desk, { saleId, lots, paddles }),
    ({ sold, unsold, withdrawn, undone }) =>
      `${sold} adjugés, ${unsold} invendus, ${withdrawn} retirés, ${undone} annulé`,
  );
  return saleId;
}

async function settle(desk: DemoDesk, { step }: Journal, saleId: SaleId): Promise<void> {
  await step(
    'Bordereaux',
    () => issueInvoices(desk, saleId),
    ({ count, firstNumber, lastNumber }) =>
      `${count} bordereaux acheteur, ${firstNumber} à ${lastNumber}`,
  );
  await step(
    'Décomptes',
    () => issueStatements(desk, saleId),
    ({ count, firstNumber, lastNumber }) =>
      `${count} décomptes vendeur, ${firstNumber} à ${lastNumber}`,
  );
  await step(
    'Règlement',
    () => receiveOnePayment(desk, saleId),
    ({ total, number }) => `${formatEuros(total)} reçus pour ${number}`,
  );
  await step(
    'Mise en demeure',
    () => issueNotice(desk, saleId),
    ({ number, balance }) => `${number}, ${formatEuros(balance)} réclamés`,
  );
}

interface Handing {
  readonly saleId: SaleId;
  readonly folder: string;
}

async function hand(desk: DemoDesk, { step }: Journal, { saleId, folder }: Handing): Promise<void> {
  await step(
    'Mise en pages',
    () => desk.perform('document.renderPending', {}),
    ({ documents, pages }) => `${documents} PDF, ${pages} pages`,
  );
  await step(
    'Copie des documents',
    () => writeDocuments(desk, join(folder, 'documents')),
    (count) => `${count} fichiers dans documents/`,
  );
  await step(
    'Publication',
    () => publishResults(desk, { saleId, folder: join(folder, 'site') }),
    ({ lots, photographs, requests, requestsAgain }) =>
      `${lots} lots, ${photographs} photos en ${requests} requêtes ; inchangée : ${requestsAgain}`,
  );
  await step(
    'Vérification',
    () => verify(desk),
    (entries) => `journal de ${entries} écritures, tables et fichiers intacts`,
  );
}

/** The journal, the tables and the files agree; anything else ends the demonstration. */
async function verify(desk: DemoDesk): Promise<number> {
  const { intact, entries, findings } = await desk.perform('store.verify', { earlierHead: null });
  if (!intact) throw new StoreNotIntact(JSON.stringify(findings));
  return entries;
}
