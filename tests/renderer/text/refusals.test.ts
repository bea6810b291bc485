/** What a person reads when something could not be done. */
import { describe, expect, test } from 'vitest';
import type { WireError } from '#contract/wire.ts';
import { euros } from '#domain/money/cents.ts';
import { REFUSALS, rulesBehind } from '#domain/refusals.ts';
import type { PublishFaultCode } from '#publishing/publish-fault.ts';
import { explain, explainRefusal } from '#renderer/text/explain.ts';
import { textIn } from '#renderer/text/i18n.ts';
import { ruleText } from '#renderer/text/rules.ts';

const fr = textIn('fr');
const en = textIn('en');

/** Data for every place that some sentence fills. */
const DATA = {
  state: 'sold',
  field: 'title',
  reason: 'control_character',
  at: 4,
  version: 3,
  missing: ['birth_date', 'address'],
  name: 'Élodie Aubert',
  problem: 'does_not_rise',
  today: '2026-11-21',
  publishedAt: '2026-11-21T08:00:00.000Z',
  recordedAt: '2026-11-21T08:00:00.000Z',
  now: '2026-11-20T08:00:00.000Z',
  signedOn: '2026-11-02',
  drawnUpOn: '2026-11-02',
  dueOn: '2026-11-28',
  postedOn: '2026-12-01',
  issuedOn: '2026-12-01',
  deliveredOn: '2026-12-04',
  requestedOn: '2026-12-12',
  appraisedOn: '2026-12-02',
  returnedOn: '2026-12-19',
  heldOn: '2026-11-28',
  lastDay: '2027-02-28',
  lotNumber: '27A',
  editionId: '2026-02',
  ofAgeOn: '2028-02-03',
  inLots: 2,
  consignor: 2,
  sellers: 2,
  count: 3,
  available: euros(2),
  rates: [550, 2_000],
  freeUntil: '2026-12-17',
  net: euros(12),
  handedOn: '2026-12-17',
  arisenOn: '2026-11-21',
  refunded: euros(12),
  day: '2026-11-21',
  payable: euros(12),
  owed: euros(12),
  seenOn: '2026-11-21',
  reserve: euros(350),
  lowEstimate: euros(300),
  startingPrice: euros(110),
  hammerPrice: euros(240),
  lastBid: euros(240),
  balance: euros(12),
  limit: euros(1000),
  received: euros(400),
  free: euros(600),
  paddle: 412,
  number: 27,
  suffix: 'A',
  latest: 9,
  retryInSeconds: 30,
  payoutMonths: 2,
  owner: 2,
  line: 3,
  lowest: euros(60),
  differs: { what: 'reserve', signed: euros(100), asked: null },
  total: 9_999,
  by: 'vat_number',
  of: 'resident_abroad',
  capacity: 'company_officer',
  lacking: [{ of: 'house', name: '', missing: ['siren', 'street'] }],
  authorises: 'online',
  known: ['drouot', 'invaluable'],
};

const codes = Object.keys(REFUSALS);

describe.each([fr, en])('every refusal in $language', (text) => {
  test.each(codes)('%s is a whole sentence with its figures', (code) => {
    const { sentence } = explainRefusal({ ...DATA, code }, text);
    expect(sentence).not.toContain('{{');
    expect(sentence).not.toContain(code);
    expect(sentence).not.toMatch(/undefined|NaN|!|birth_date|please/);
    expect(sentence.endsWith('.')).toBe(true);
  });

  test('what is wrong is followed by what to do', () => {
    const alone = codes.filter(
      (code) => !/[.;:,] /.test(explainRefusal({ ...DATA, code }, text).sentence),
    );
    expect(alone).toEqual([]);
  });
});

test('CT-9.9 a reserve above the low estimate is refused in euros, with its article', () => {
  const refusal = { code: 'reserve_above_low_estimate', reserve: 35_000, lowEstimate: 30_000 };
  const { sentence, rules } = explainRefusal(refusal, fr);
  expect(sentence).toBe(
    'Réserve 350\u00A0€ au-dessus de l’estimation basse 300\u00A0€. ' +
      'Baissez la réserve ou relevez l’estimation.',
  );
  expect(rules).toEqual(['CT-9.9']);
});

test('a refused text names the field, the place and the reason', () => {
  const refusal = { code: 'text_unusable', field: 'titleEn', reason: 'undecoded_character', at: 7 };
  expect(explainRefusal(refusal, fr).sentence).toBe(
    'Champ « titre en anglais », caractère 7 : un signe perdu à l’importation (�). Retapez-le.',
  );
});

test('an incomplete registration names what the file lacks', () => {
  const refusal = { code: 'registration_incomplete', missing: ['birth_date', 'address'] };
  expect(explainRefusal(refusal, fr).sentence).toContain('date de naissance, adresse');
  expect(explainRefusal(refusal, en).sentence).toContain('date of birth, address');
});

test('a count is said with its figure', () => {
  const { sentence } = explainRefusal({ code: 'lots_without_result', count: 4 }, fr);
  expect(sentence).toBe('Lots encore sans résultat : 4. Adjugez, passez ou retirez-les.');
});

test('a reason and a problem of a ladder are said in words', () => {
  const ladder = { code: 'ladder_broken', problem: 'does_not_rise' };
  expect(explainRefusal(ladder, fr).sentence).toContain('un palier ne dépasse pas celui d’avant');
  const picture = { code: 'photograph_unusable', reason: 'not_an_image' };
  expect(explainRefusal(picture, en).sentence).toContain('not a readable image');
});

test('a reason that the engine words itself is read in the language of the desk', () => {
  const refusal = { code: 'file_unreadable', reason: { fr: 'ligne 3', en: 'line 3' } };
  expect(explainRefusal(refusal, fr).sentence).toContain('ligne 3');
  expect(explainRefusal(refusal, en).sentence).toContain('line 3');
});

test('a refusal of a later engine is still a sentence', () => {
  expect(explainRefusal({ code: 'from_tomorrow' }, fr).sentence).toContain('from_tomorrow');
});

describe('rules behind refusals', () => {
  const rules = [...new Set(codes.flatMap(rulesBehind))];
  test.each(rules)('%s has its text in both languages', (rule) => {
    expect(ruleText(rule, 'fr')).not.toBeNull();
    expect(ruleText(rule, 'en')).not.toBeNull();
  });
});

/** Every code of the engine and of its line; those of a publication are checked by their type. */
const FAULTS = [
  'engine_gone',
  'command_id_reused',
  'database_busy',
  'disk_failed',
  'disk_full',
  'file_missing',
  'not_our_database',
  'no_such_place',
  'not_permitted',
  'journal_unreadable',
  'settings_unreadable',
  'store_damaged',
  'store_from_the_future',
  'store_in_use',
  'store_of_a_trial',
  'store_read_only',
  'store_unreachable',
  'too_many_files',
] as const;

const OF_A_PUBLICATION: Readonly<Record<PublishFaultCode, true>> = {
  photograph_damaged: true,
  publication_cancelled: true,
  site_failed: true,
  site_incoherent: true,
  site_key_refused: true,
  site_refused: true,
  site_speaks_otherwise: true,
  site_unreachable: true,
};

test.each([...FAULTS, ...Object.keys(OF_A_PUBLICATION)])(
  '%s is explained, never a code',
  (code) => {
    const error: WireError = { kind: 'fault', code, retryable: true };
    for (const text of [fr, en]) {
      const { sentence, mayRetry } = explain(error, text);
      expect(sentence).not.toContain(code);
      expect(sentence).toMatch(/\. .*\.$/);
      expect(mayRetry).toBe(true);
    }
  },
);

test('an input of the wrong shape names its fields, each once', () => {
  const issue = (...names: string[]) => ({ path: names, code: 'too_big', message: '' });
  const error: WireError = {
    kind: 'invalid',
    issues: [issue('text', 'titleEn'), issue('text', 'titleEn'), issue('paddle')],
  };
  expect(explain(error, fr).sentence).toBe('À corriger : titre en anglais, paddle.');
  expect(explain({ kind: 'invalid', issues: [] }, fr).sentence).toBe('Des champs sont à corriger.');
});
