/** Verbs that do the house's work: files in and out, documents, publication. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Input, Outcome, Output, TaskMethod } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { DocumentKind } from '#documents/kinds.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import { CommandLineError, ExitCode, RefusedError } from './exit.ts';
import { type House, openHouse } from './house.ts';
import { print, say } from './say.ts';
import { type Call, fromHere, operand } from './verb.ts';

const EXPORTED = ['parties', 'lots', 'results'] as const;
const IMPORTED = [...EXPORTED, 'history'] as const;

/** `import KIND FILE`: prints what was recognised, the counts, and every refused row. */
export async function importFrom(call: Call): Promise<ExitCode> {
  const kind = kindNamed(operand(call, 0, 'ce qu’il faut importer'), IMPORTED);
  const path = fromHere(operand(call, 1, 'le fichier à importer'));
  const { profile = null, encoding = null, rate, 'dry-run': dryRun = false } = call.options;
  const bytes = (await readFile(path)).toString('base64');
  const file = { profile, encoding, bytes, rate: rateNamed(rate), dryRun };
  await using house = await openHouse(call);
  const report =
    kind === 'results'
      ? await performed(house, 'import.results', {
          ...{ ...file, saleId: await saleNamed(house.client, called(call.options.sale)) },
          confirmed: linesNamed(call.options.confirm),
        })
      : await performed(house, 'import.file', { kind, ...file, ...(await placeOf(call, house)) });
  print(report);
  for (const { line, reason } of report.refused) say(`ligne ${line} : ${reason.fr}`);
  say(`${basename(path)} : ${report.accepted} acceptées, ${report.refused.length} refusées.`);
  return report.refused.length === 0 ? ExitCode.done : ExitCode.refused;
}

/** `--sale` is what a past sale is called; `--consignor` whose the lots of a coming one are. */
async function placeOf(call: Call, { client }: Pick<House, 'client'>) {
  const { sale, consignor } = call.options;
  const pastSale = sale === undefined ? null : { title: sale, heldOn: null };
  const consignorId = consignor === undefined ? null : await partyNamed(client, consignor);
  return { pastSale, consignorId };
}

/** A party by its reference, `P-00012` or 12. */
async function partyNamed(client: Client, word: string): Promise<PartyId> {
  const window = { text: word, side: 'any', offset: 0, limit: 500 } as const;
  const { rows } = await client.ask('party.list', window);
  const number = Number(word.replace(/^P-0*/i, ''));
  const found = rows.find(({ reference }) => reference === number);
  if (found === undefined) throw new CommandLineError(`personne inconnue : ${word}`);
  return found.partyId;
}

function called(word: string | undefined): string {
  if (word === undefined) throw new CommandLineError('il manque --sale');
  return word;
}

/** `3,17,204`: lines of the file about which the person says yes. */
function linesNamed(word: string | undefined): number[] {
  const lines = word === undefined ? [] : word.split(',').map(Number);
  if (lines.every((line) => Number.isInteger(line) && line > 0)) return lines;
  throw new CommandLineError(`lignes illisibles : ${word} (3,17,204)`);
}

/** `export KIND FILE`: the reverse; the file is written whole or not at all. */
export async function exportTo(call: Call): Promise<ExitCode> {
  const kind = kindNamed(operand(call, 0, 'ce qu’il faut exporter'), EXPORTED);
  const file = fromHere(operand(call, 1, 'le fichier à écrire'));
  if (call.options.profile === undefined) throw new CommandLineError('il manque --profile');
  await using house = await openHouse(call);
  const { rows, bytes, warnings } = await performed(house, 'export.file', {
    kind,
    profile: call.options.profile,
    saleId:
      call.options.sale === undefined ? null : await saleNamed(house.client, call.options.sale),
  });
  await writeFile(file, Buffer.from(bytes, 'base64'), { mode: 0o600 });
  for (const { line, reason } of warnings) say(`ligne ${line} : ${reason.fr}`);
  print({ file, rows, warnings: warnings.length });
  return ExitCode.done;
}

/** `documents KIND --out DIR`: renders what is pending, then writes the PDFs out. */
export async function documentsTo(call: Call): Promise<ExitCode> {
  const word = operand(call, 0, 'le genre de documents, ou « all »');
  const kind = DocumentKind.options.find((known) => known === word) ?? null;
  if (kind === null && word !== 'all') throw new CommandLineError(`genre inconnu : ${word}`);
  if (call.options.out === undefined) throw new CommandLineError('il manque --out DOSSIER');
  const folder = fromHere(call.options.out);
  await using house = await openHouse(call);
  const { unmade } = await performed(house, 'document.renderPending', {});
  await mkdir(folder, { recursive: true });
  const saleId =
    call.options.sale === undefined ? null : await saleNamed(house.client, call.options.sale);
  const written = await writeDocuments(house.client, folder, { saleId, kind });
  print({ ...written, unmade });
  return unmade.length > 0 ? ExitCode.bug : ExitCode.done;
}

/** Writes the filed documents of a selection into a folder; answers how many, with their pages. */
async function writeDocuments(
  client: Client,
  folder: string,
  selection: Pick<Input<'document.list'>, 'saleId' | 'kind'>,
) {
  const written: { file: string; pages: number }[] = [];
  const filter = { ...selection, partyId: null, offset: 0, limit: 200 };
  for (let after: string | undefined; ; ) {
    const page = await client.ask('document.list', { ...filter, after });
    for (const { documentId } of page.rows) {
      const file = await client.ask('document.file', { documentId });
      if (file?.state !== 'filed') continue;
      await writeFile(join(folder, basename(file.fileName)), Buffer.from(file.bytes, 'base64'));
      written.push({ file: file.fileName, pages: file.pages });
    }
    after = page.rows.at(-1)?.documentId;
    if (after === undefined) break;
  }
  return {
    documents: written.length,
    pages: written.reduce((total, { pages }) => total + pages, 0),
    files: written.map(({ file }) => file),
  };
}

/** `publish SALE`: one publication, with its counts. */
export async function publish(call: Call): Promise<ExitCode> {
  const word = operand(call, 0, 'la vente à publier : son identifiant, son numéro ou son titre');
  await using house = await openHouse(call);
  print(
    await performed(house, 'sale.publish', {
      saleId: await saleNamed(house.client, word),
      leaveOutLotsWithoutPhotograph: call.options['leave-out'] ?? false,
    }),
  );
  return ExitCode.done;
}

/** The value of a task; its progress is said as it goes, and a refusal ends the run. */
export async function performed<M extends TaskMethod>(
  house: Pick<House, 'client'>,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const outcome: Outcome<M> = await house.client.perform(method, input);
  if (outcome.ok) return outcome.value;
  print(outcome.refusal);
  throw new RefusedError(`refusé : ${JSON.stringify(outcome.refusal)}`);
}

async function saleNamed(client: Client, word: string): Promise<SaleId> {
  const known = await findSale(client, word);
  if (known === null) throw new CommandLineError(`vente inconnue : ${word}`);
  return known;
}

/** A sale by its identifier, its number or its exact title. */
async function findSale(client: Client, word: string): Promise<SaleId | null> {
  for (let after: string | undefined; ; ) {
    const { rows } = await client.ask('sale.list', { after, offset: 0, limit: 500 });
    const found = rows.find(
      ({ saleId, code, title }) => saleId === word || String(code) === word || title === word,
    );
    if (found !== undefined) return found.saleId;
    after = rows.at(-1)?.saleId;
    if (after === undefined) return null;
  }
}

/** `CHF=0,9312`: what one unit of a foreign currency was worth in euros. */
function rateNamed(word: string | undefined): ConversionRate | null {
  if (word === undefined) return null;
  const [, currency = '', whole = '', fraction = ''] =
    /^([A-Z]{3})=(\d{1,3})(?:[.,](\d{1,6}))?$/.exec(word) ?? [];
  const euroMillionths = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  if (currency === '' || euroMillionths === 0) {
    throw new CommandLineError(`taux illisible : ${word} (CHF=0,9312)`);
  }
  return { currency, euroMillionths };
}

function kindNamed<Kind extends string>(word: string, kinds: readonly Kind[]): Kind {
  const kind = kinds.find((known) => known === word);
  if (kind === undefined) throw new CommandLineError(`l’un de ${kinds.join(', ')} : ${word}`);
  return kind;
}
