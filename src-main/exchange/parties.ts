/** Parties from records: every text as it stands, or the row refused. */
import { isIsoDate } from '#domain/time.ts';
import { type CellReading, type Cells, cellsOf, type Read, refusedRow, textsIn } from './cells.ts';
import type { FileParty } from './rows.ts';
import type { TableRecord } from './table.ts';

/** A party from one record. Refuses one without any name, or in a country nobody knows. */
export function readParty(record: TableRecord, reading: CellReading): Read<FileParty> {
  const cells = cellsOf(record, reading);
  const texts = textsIn(cells, 'parties');
  const row: FileParty = {
    ...texts,
    line: cells.line,
    reference: cells.text('reference', 'line'),
    kind: readKind(cells, texts.companyName),
    country: readCountry(cells),
    birthDate: readDay(cells, texts.birthDate),
    language: readLanguage(cells),
    warnings: cells.warnings,
  };
  const names = [texts.companyName, texts.lastName, texts.firstName];
  if (names.every((name) => name.trim() === '')) cells.refuse(null, 'name_missing');
  return cells.faults.length > 0 ? refusedRow(cells) : { row, refused: null };
}

/** Said by the file; else a company when it names one. */
function readKind(cells: Cells, companyName: string): FileParty['kind'] {
  const text = cells.text('kind', 'line');
  if (text === 'person' || text === 'company') return text;
  if (text !== '') cells.refuse('kind', 'not_a_kind');
  return companyName.trim() === '' ? 'person' : 'company';
}

function readCountry(cells: Cells): string {
  const code = cells.text('country', 'line').trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) cells.refuse('country', 'not_a_country');
  return code;
}

/** A civil day, as `1970-05-01` or `01/05/1970`; an empty text where the file has none. */
function readDay(cells: Cells, text: string): string {
  const day = text.trim().replace(/^(\d{2})[/.](\d{2})[/.](\d{4})$/, '$3-$2-$1');
  if (day !== '' && !isIsoDate(day)) cells.refuse('birthDate', 'not_understood');
  return day;
}

function readLanguage(cells: Cells): FileParty['language'] {
  const text = cells.text('language', 'line').toLowerCase();
  return text === 'fr' || text === 'en' ? text : null;
}
