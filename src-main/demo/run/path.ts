/** The whole path, from intake to publication, in the order in which a house walks it. */
import { join } from 'node:path';
import {
  issueInvoices,
  issueNotice,
  issueStatements,
  publish,
  receivePayment,
  writeDocuments,
} from './aftermath.ts';
import type { Desk } from './desk.ts';
import { composeAll, enrollParties, foundHouse, photographAll, receiveAll } from './intake.ts';
import type { Journal } from './report.ts';
import { givePaddles, hammer, prepareSale } from './sale.ts';
import { formatEuros } from './words.ts';

/** Walks the path on a fresh store; `folder` takes the documents and the site's own store. */
export async function walk(desk: Desk, { step }: Journal, folder: string): Promise<void> {
  desk.turnTo(-100);
  await step(
    'Ouverture de la maison',
    () => foundHouse(desk),
    () => 'en-tête, conditions 2026',
  );
  const parties = await step(
    'Clients',
    () => enrollParties(desk),
    ({ size }) => `${size} inscrits, dont 20 acheteurs`,
  );
  const items = await step(
    'Dépôts et mandats',
    () => receiveAll(desk, parties),
    ({ length }) => `6 réquisitions signées, ${length} objets`,
  );
  const lots = await step(
    'Lots',
    () => composeAll(desk, items),
    ({ length }) => `${length} lots composés, estimés, mis à prix`,
  );
  await step(
    'Photographies',
    () => photographAll(desk, lots),
    (count) => `${count} photographies`,
  );
  const { saleId } = await step(
    'Vente',
    () => prepareSale(desk, lots),
    ({ editionId }) => `${lots.length} numéros, conditions générales ${editionId}`,
  );
  const paddles = await step(
    'Plaquettes',
    () => givePaddles(desk, { saleId, parties }),
    ({ size }) => `${size} plaquettes`,
  );
  await step(
    'Marteau',
    () => hammer(desk, { saleId, lots, paddles }),
    ({ sold, unsold, withdrawn, undone }) =>
      `${sold} adjugés, ${unsold} invendus, ${withdrawn} retirés, ${undone} annulé`,
  );
  await step(
    'Factures',
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
    () => receivePayment(desk, saleId),
    ({ total, number }) => `${formatEuros(total)} reçus pour ${number}`,
  );
  await step(
    'Mise en demeure',
    () => issueNotice(desk, saleId),
    ({ number, balance }) => `${number}, ${formatEuros(balance)} réclamés`,
  );
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
    () => publish(desk, { saleId, folder: join(folder, 'site') }),
    ({ lots: shown, photographs, requests, requestsAgain }) =>
      `${shown} lots, ${photographs} photos en ${requests} requêtes ; sans changement : ${requestsAgain}`,
  );
  await step('Vérification', () => desk.perform('store.verify', { earlierHead: null }), verdictOf);
}

/** The journal, the tables and the files agree; anything else ends the demonstration. */
function verdictOf({
  intact,
  entries,
  findings,
}: {
  readonly intact: boolean;
  readonly entries: number;
  readonly findings: readonly unknown[];
}): string {
  if (!intact) throw new StoreNotIntact(JSON.stringify(findings));
  return `journal de ${entries} écritures, tables et fichiers intacts`;
}

/** The store does not verify: what was just written is not what is there. */
export class StoreNotIntact extends Error {
  override readonly name = 'StoreNotIntact';
}
