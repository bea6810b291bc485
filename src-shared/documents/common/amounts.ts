/** Amounts of money in words, as a formal letter spells them. */
import { toCardinal as inEnglish } from 'n2words/en-GB';
import { toCardinal as inFrench } from 'n2words/fr-FR';
import type { Cents } from '#domain/money/cents.ts';

/**
 * `mille deux cent trente-quatre euros et cinquante-six centimes`; `un million d’euros`. The
 * library counts; the agreement of "euro", and "de" after millions, are ours.
 */
export function amountInFrench(amount: Cents): string {
  const { euros, centimes } = split(amount);
  const wholePart = `${inFrench(euros)} ${frenchEuros(euros)}`;
  const fraction = `${inFrench(centimes)} ${centimes > 1 ? 'centimes' : 'centime'}`;
  return joined({ sign: amount < 0 ? 'moins ' : '', euros, centimes, wholePart, fraction }, ' et ');
}

/** `one thousand two hundred and thirty-four euros and fifty-six cents`. */
export function amountInEnglish(amount: Cents): string {
  const { euros, centimes } = split(amount);
  const wholePart = `${inEnglish(euros)} ${euros === 1 ? 'euro' : 'euros'}`;
  const fraction = `${inEnglish(centimes)} ${centimes === 1 ? 'cent' : 'cents'}`;
  const sign = amount < 0 ? 'minus ' : '';
  return joined({ sign, euros, centimes, wholePart, fraction }, ' and ');
}

/** Zero and one are singular in French; a round number of millions takes "de". */
function frenchEuros(euros: number): string {
  if (euros >= 1_000_000 && euros % 1_000_000 === 0) return 'd’euros';
  return euros < 2 ? 'euro' : 'euros';
}

function split(amount: Cents) {
  const magnitude = Math.abs(amount);
  return { euros: Math.trunc(magnitude / 100), centimes: magnitude % 100 };
}

interface Spelt {
  readonly sign: string;
  readonly euros: number;
  readonly centimes: number;
  readonly wholePart: string;
  readonly fraction: string;
}

function joined(spelt: Spelt, and: string): string {
  const { sign, euros, centimes, wholePart, fraction } = spelt;
  if (centimes === 0) return sign + wholePart;
  return sign + (euros === 0 ? fraction : wholePart + and + fraction);
}
