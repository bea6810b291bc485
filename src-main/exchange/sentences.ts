/** What people are told about a file, in French and English. */
import type { Language } from '#domain/language.ts';
import { fieldName } from './field-names.ts';
import type {
  Details,
  FileIssue,
  FileRefusal,
  ReasonCode,
  RefusedRow,
  RowFault,
} from './issues.ts';
import { FILE_ISSUES, FILE_REFUSALS, REASONS, ROW_REFUSALS } from './sentence-tables.ts';

/** Why something recognised was recognised. */
export function reasonSentence(why: ReasonCode, language: Language): string {
  return REASONS[why][language];
}

/** Why a whole file is not read, and what to do about it. */
export function fileSentence({ code, details }: FileRefusal, language: Language): string {
  return filled(FILE_REFUSALS[code][language], details, language);
}

/** An issue; said of many rows, it ends with their number and the first line. */
export function fileIssueSentence(one: FileIssue, language: Language): string {
  const details = { ...one.details, field: one.field ?? '' };
  const sentence = filled(FILE_ISSUES[one.code][language], details, language);
  return `${whereabouts(one, language)}${sentence}`;
}

/** Everything that is wrong with a refused row, in one text. */
export function rowSentence({ line, faults }: RefusedRow, language: Language): string {
  const colon = language === 'fr' ? ' :' : ':';
  const said = faults.map((fault) => faultSentence(fault, language)).join(' ');
  return `${language === 'fr' ? 'Ligne' : 'Line'} ${line}${colon} ${said}`;
}

/** One thing wrong with a row. */
export function faultSentence(fault: RowFault, language: Language): string {
  const details = { ...fault.details, field: fault.field ?? '', value: fault.value };
  return filled(ROW_REFUSALS[fault.code][language], details, language);
}

function whereabouts({ line, count }: FileIssue, language: Language): string {
  if (line === null) return '';
  const isFrench = language === 'fr';
  if (count === 1) return isFrench ? `Ligne ${line} : ` : `Line ${line}: `;
  return isFrench
    ? `${count} fois, d’abord ligne ${line} : `
    : `${count} times, first on line ${line}: `;
}

function filled(template: string, details: Details, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name];
    if (value === undefined) return whole;
    return name === 'field' ? fieldName(String(value), language) : String(value);
  });
}
