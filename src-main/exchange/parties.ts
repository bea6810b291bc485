/** Parties from records: every text as it stands, or the row refused. */
import { type Cells, cellsOf, type Read, type Reading, refusedRow } from './cells.ts';
import type { PartyField } from './fields.ts';
import type { FileParty } from './rows.ts';
import type { TableRecord } from './table.ts';

/** A party from one record. Refuses one without any name, or in a country nobody knows. */
export function readParty(record: TableRecord, reading: Reading): Read<FileParty> {
  const cells = cellsOf(record, reading);
  const line = (field: PartyField) => cells.text(field, 'line');
  const names = {
    companyName: line('companyName'),
    lastName: line('lastName'),
    firstName: line('firstName'),
  };
  const row: FileParty = {
    line: cells.line,
    reference: line('reference'),
    kind: readKind(cells, names.companyName),
    ...names,
    street: line('street'),
    street2: line('street2'),
    postcode: line('postcode'),
    city: line('city'),
    country: readCountry(cells),
    phone: line('phone'),
    email: line('email'),
    iban: line('iban'),
    bic: line('bic'),
    language: readLanguage(cells),
    warnings: cells.warnings,
  };
  if (Object.values(names).every((name) => name.trim() === '')) cells.refuse(null, 'name_missing');
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

function readLanguage(cells: Cells): FileParty['language'] {
  const text = cells.text('language', 'line').toLowerCase();
  return text === 'fr' || text === 'en' ? text : null;
}
