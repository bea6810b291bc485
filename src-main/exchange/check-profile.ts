/** The check of a profile that comes as JSON: every word known, every pattern sound. */
import iconv from 'iconv-lite';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { DELIMITERS } from './dialect.ts';
import { type FieldName, isFieldOf, KINDS, type Kind } from './fields.ts';
import {
  type FieldProfile,
  OUTCOMES,
  type OutcomePattern,
  type Profile,
  type TableProfile,
  type WriteStyle,
} from './profile.ts';
import {
  entriesOf,
  InvalidProfile,
  listAt,
  oneOf,
  or,
  type Place,
  partsOf,
  patternAt,
  textAt,
  wholeAt,
  yesOrNoAt,
} from './shape.ts';
import type { Otherwise, Step } from './steps.ts';

/** Where a profile is wrong (`profile.tables.lots.fields.title`), and what may stand there. */
export interface ProfileRefusal {
  readonly code: 'profile_invalid';
  readonly at: string;
  readonly expected: string;
}

/** A profile from the JSON somebody wrote; refuses the first thing that is wrong, by its place. */
export function checkProfile(json: unknown): Result<Profile, ProfileRefusal> {
  try {
    return done(profileAt({ at: 'profile', value: json }));
  } catch (error) {
    if (!(error instanceof InvalidProfile)) throw error;
    return refused({ code: 'profile_invalid', at: error.at, expected: error.expected });
  }
}

function profileAt(place: Place): Profile {
  const parts = partsOf(place, ['name', 'title', 'numbers', 'tables', 'writes']);
  const title = partsOf(parts('title'), ['fr', 'en']);
  const numbers = partsOf(parts('numbers'), ['decimal', 'thousands']);
  const tables = entriesOf(parts('tables')).map(([name, table]) => {
    const kind = oneOf({ at: table.at, value: name }, KINDS);
    return [kind, tableAt(table, kind)] as const;
  });
  return {
    name: textAt(parts('name')),
    title: { fr: textAt(title('fr')), en: textAt(title('en')) },
    numbers: {
      decimal: oneOf(numbers('decimal'), [',', '.']),
      thousands: or(numbers('thousands'), [], (marks) => listAt(marks, textAt)),
    },
    tables: Object.fromEntries(tables),
    writes: or(parts('writes'), null, writeStyleAt),
  };
}

function tableAt(place: Place, kind: Kind): TableProfile {
  const parts = partsOf(place, ['repeatedNumbers', 'fields', 'outcomes']);
  return {
    repeatedNumbers: or(parts('repeatedNumbers'), 'refuse', (one) =>
      oneOf(one, ['suffix', 'refuse']),
    ),
    fields: new Map(entriesOf(parts('fields')).map(([name, field]) => fieldAt(name, field, kind))),
    outcomes: or(parts('outcomes'), [], (list) => listAt(list, outcomeAt)),
  };
}

function fieldAt(name: string, place: Place, kind: Kind): readonly [FieldName, FieldProfile] {
  if (!isFieldOf(kind, name)) throw new InvalidProfile(place.at, `a field of ${kind}`);
  const parts = partsOf(place, [
    'headings',
    'continued',
    'required',
    'read',
    'assumed',
    'takenAsEuros',
    'charactersMax',
  ]);
  const field: FieldProfile = {
    headings: listAt(parts('headings'), textAt),
    continued: or(parts('continued'), [], (list) => listAt(list, textAt)),
    required: or(parts('required'), false, yesOrNoAt),
    read: or(parts('read'), [], (steps) => listAt(steps, stepAt)),
    assumed: or(parts('assumed'), '', textAt),
    takenAsEuros: or(parts('takenAsEuros'), [], (codes) => listAt(codes, textAt)),
    charactersMax: or<number | null>(parts('charactersMax'), null, wholeAt),
  };
  if (field.headings.length === 0)
    throw new InvalidProfile(parts('headings').at, 'at least one heading');
  return [name, field];
}

function outcomeAt(place: Place): OutcomePattern {
  const parts = partsOf(place, ['is', 'pattern', 'written']);
  const outcome = {
    is: oneOf(parts('is'), OUTCOMES),
    pattern: patternAt(parts('pattern')),
    written: or(parts('written'), '', textAt),
  };
  const isPriced = outcome.is === 'hammer' || outcome.is === 'with-premium';
  if (isPriced && !outcome.pattern.includes('(?<amount>')) {
    throw new InvalidProfile(parts('pattern').at, 'a group (?<amount>…)');
  }
  return outcome;
}

const STEPS = ['collapse', 'trim', 'first', 'drop', 'match', 'prefer', 'split', 'words'] as const;

function stepAt(place: Place): Step {
  const named = entriesOf(place).find(([name]) => name === 'step')?.[1];
  const step = oneOf(named ?? { at: `${place.at}.step`, value: undefined }, STEPS);
  switch (step) {
    case 'collapse':
    case 'trim':
      partsOf(place, ['step']);
      return { step };
    case 'first':
      return { step, characters: wholeAt(partsOf(place, ['step', 'characters'])('characters')) };
    case 'drop':
      return { step, pattern: patternAt(partsOf(place, ['step', 'pattern'])('pattern')) };
    case 'match':
      return matchAt(place);
    case 'prefer':
      return { step, currency: oneOf(partsOf(place, ['step', 'currency'])('currency'), ['EUR']) };
    case 'split':
      return { step, take: oneOf(partsOf(place, ['step', 'take'])('take'), ['low', 'high']) };
    case 'words':
      return wordsAt(place);
  }
}

function matchAt(place: Place): Step {
  const parts = partsOf(place, ['step', 'pattern', 'take', 'otherwise']);
  const pattern = patternAt(parts('pattern'));
  const take = textAt(parts('take'));
  if (!pattern.includes(`(?<${take}>`))
    throw new InvalidProfile(parts('take').at, 'a group of the pattern');
  return { step: 'match', pattern, take, otherwise: otherwiseAt(parts('otherwise')) };
}

function wordsAt(place: Place): Step {
  const parts = partsOf(place, ['step', 'words', 'otherwise']);
  const words = entriesOf(parts('words')).map(([word, others]) => [word, listAt(others, textAt)]);
  return {
    step: 'words',
    words: Object.fromEntries(words),
    otherwise: otherwiseAt(parts('otherwise')),
  };
}

function otherwiseAt(place: Place): Otherwise {
  return or(place, 'refuse', (one) => oneOf(one, ['refuse', 'keep', 'empty']));
}

function writeStyleAt(place: Place): WriteStyle {
  const parts = partsOf(place, [
    'encoding',
    'byteOrderMark',
    'delimiter',
    'lineEnd',
    'formulaGuard',
    'amounts',
  ]);
  const encoding = textAt(parts('encoding'));
  if (!iconv.encodingExists(encoding))
    throw new InvalidProfile(parts('encoding').at, 'a known encoding');
  return {
    encoding,
    byteOrderMark: or(parts('byteOrderMark'), false, yesOrNoAt),
    delimiter: oneOf(parts('delimiter'), DELIMITERS),
    lineEnd: oneOf(parts('lineEnd'), ['CRLF', 'LF']),
    formulaGuard: or(parts('formulaGuard'), true, yesOrNoAt),
    amounts: or(parts('amounts'), 'shortest', (one) => oneOf(one, ['shortest', 'cents'])),
  };
}
