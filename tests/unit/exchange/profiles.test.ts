/** Profiles: data that is checked; another layout needs no code. */
import { describe, expect, test } from 'vitest';
import { checkProfile } from '#exchange/profile.ts';
import { PROFILES } from '#exchange/profiles.ts';
import { writeFile } from '#exchange/write.ts';
import { readFile } from '#tests/support/read-file.ts';

/** The layout of a house that does not exist: German headings, one estimate column, dots in numbers. */
const INVENTED = {
  name: 'hammerschmidt',
  title: { fr: 'Maison Hammerschmidt', en: 'Hammerschmidt & Sons' },
  numbers: { decimal: ',', thousands: ['.'] },
  writes: { encoding: 'iso-8859-15', delimiter: '|', lineEnd: 'LF' },
  tables: {
    lots: {
      repeatedNumbers: 'refuse',
      fields: {
        number: {
          headings: ['Losnummer'],
          required: true,
          read: [{ step: 'drop', pattern: '^Los' }, { step: 'trim' }],
        },
        title: { headings: ['Kurztext'], required: true, read: [{ step: 'collapse' }] },
        description: { headings: ['Beschreibung'], continued: ['Zustand'] },
        lowEstimate: {
          headings: ['Schätzpreis'],
          required: true,
          read: [
            { step: 'prefer', currency: 'EUR' },
            { step: 'split', take: 'low' },
          ],
        },
        highEstimate: {
          headings: ['Schätzpreis'],
          read: [
            { step: 'prefer', currency: 'EUR' },
            { step: 'split', take: 'high' },
          ],
        },
        reserve: { headings: ['Limit'] },
      },
    },
    results: {
      fields: {
        number: {
          headings: ['Losnummer'],
          required: true,
          read: [{ step: 'drop', pattern: '^Los' }],
        },
        outcome: { headings: ['Ergebnis'], required: true },
      },
      outcomes: [
        { is: 'unsold', pattern: '^Rückgang$' },
        { is: 'with-premium', pattern: '^(?<amount>.+) inkl\\. Aufgeld$' },
        { is: 'hammer', pattern: '^Zuschlag (?<amount>.+)$' },
      ],
    },
  },
};

function invented() {
  const checked = checkProfile(structuredClone(INVENTED));
  if (!checked.ok) throw new Error(checked.refusal.at);
  return [...PROFILES, checked.value];
}

const FILE = [
  'LOSNUMMER;Kurztext;Beschreibung;Zustand;Schaetzpreis;Schätzpreis;Limit;Ergebnis',
  'Los 1;Märklin  Lok;Blech;bespielt;;CHF 1.400 – 1.800 (EUR 1.200 – 1.500);1.000;Zuschlag 1.300 €',
  'Los 2;Steiff Bär;Mohair;;;EUR 90;;Rückgang',
  'Los 3;Wiking;Plastik;;;EUR 20 – 30;;25,50 inkl. Aufgeld',
  'Los 3;Doppelt;Plastik;;;EUR 20 – 30;;',
].join('\r\n');

describe('a layout nobody has seen is read with data alone', () => {
  test('its lots', () => {
    const read = readFile(Buffer.from(FILE), { kind: 'lots', profiles: invented() });
    expect(read).toMatchObject({
      ok: true,
      value: {
        recognised: { profile: { value: 'hammerschmidt', certainty: 'certain' } },
        rows: [
          {
            number: 1,
            title: 'Märklin Lok',
            description: 'Blech bespielt',
            lowEstimate: 120_000,
            highEstimate: 150_000,
            reserve: 100_000,
          },
          { number: 2, lowEstimate: 9_000, highEstimate: 9_000 },
          { number: 3 },
        ],
        refused: [{ line: 5, faults: [{ code: 'number_repeated', value: '3' }] }],
      },
    });
  });

  test('its results', () => {
    const read = readFile(Buffer.from(FILE), { kind: 'results', profiles: invented() });
    expect(read.ok && read.value.rows.map(({ outcome }) => outcome)).toEqual([
      { kind: 'hammer', amount: 130_000 },
      { kind: 'unsold' },
      { kind: 'with-premium', amount: 2_550 },
    ]);
  });

  test('and is written with data alone', () => {
    const read = readFile(Buffer.from(FILE), { kind: 'lots', profiles: invented() });
    const written = writeFile(read.ok ? read.value.rows : [], {
      kind: 'lots',
      profile: 'hammerschmidt',
      profiles: invented(),
    });
    const text = written.ok ? Buffer.from(written.value.bytes).toString('latin1') : '';
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Losnummer|Kurztext|Beschreibung|Schätzpreis|Limit',
      '1|Märklin Lok|Blech bespielt|1200|1000',
    ]);
  });
});

describe('a profile that is wrong is refused by the place where it is', () => {
  const { lots } = INVENTED.tables;
  const field = (title: object) => ({
    ...INVENTED,
    tables: { lots: { fields: { ...lots.fields, title } } },
  });
  test.each([
    ['not an object', 'koller', 'profile'],
    ['a word too many', { ...INVENTED, colour: 'red' }, 'profile.colour'],
    ['no name', { ...INVENTED, name: 3 }, 'profile.name'],
    ['an unknown kind', { ...INVENTED, tables: { bids: {} } }, 'profile.tables.bids'],
    [
      'an unknown field',
      { ...INVENTED, tables: { parties: lots } },
      'profile.tables.parties.repeatedNumbers',
    ],
    ['no heading', field({ headings: [] }), 'profile.tables.lots.fields.title.headings'],
    [
      'an unknown step',
      field({ headings: ['a'], read: [{ step: 'eval' }] }),
      'profile.tables.lots.fields.title.read[0].step',
    ],
    [
      'a broken pattern',
      field({ headings: ['a'], read: [{ step: 'drop', pattern: '(' }] }),
      'profile.tables.lots.fields.title.read[0].pattern',
    ],
    [
      'a group that is not there',
      field({ headings: ['a'], read: [{ step: 'match', pattern: 'x', take: 'y' }] }),
      'profile.tables.lots.fields.title.read[0].take',
    ],
    [
      'an unknown encoding',
      { ...INVENTED, writes: { ...INVENTED.writes, encoding: 'runes' } },
      'profile.writes.encoding',
    ],
  ])('%s', (_, json, at) => {
    const checked = checkProfile(json);
    if (at.includes('parties')) return expect(checked.ok).toBe(false);
    return expect(checked).toMatchObject({ refusal: { code: 'profile_invalid', at } });
  });
});

describe('the profile is chosen by the headings, and the choice is shown', () => {
  const french = 'Numero  de lot;TITRE;Est. Basse;Est. haute\n1;Vase;100;150\n';

  test('without case, accents and spaces', () => {
    const read = readFile(Buffer.from(french), { kind: 'lots' });
    expect(read).toMatchObject({
      value: {
        recognised: {
          profile: { value: 'french', certainty: 'certain', why: 'headings_match' },
          fields: [
            { field: 'number', heading: 'Numero  de lot' },
            { field: 'title', heading: 'TITRE' },
            { field: 'lowEstimate', heading: 'Est. Basse' },
            { field: 'highEstimate', heading: 'Est. haute' },
          ],
        },
      },
    });
  });

  test('two profiles that fit equally are a guess, with a warning', () => {
    const twin = PROFILES.filter(({ name }) => name === 'french').map((one) => ({
      ...one,
      name: 'twin',
    }));
    const read = readFile(Buffer.from(french), { kind: 'lots', profiles: [...PROFILES, ...twin] });
    expect(read).toMatchObject({ value: { recognised: { profile: { certainty: 'guess' } } } });
    expect(read.ok && read.value.issues).toContainEqual(
      expect.objectContaining({ level: 'warning', code: 'profile_guessed' }),
    );
  });

  test.each([
    ['headings nobody knows', 'x;y\n1;2\n', {}, 'profile_not_recognised'],
    ['a profile nobody knows', french, { profile: 'kollar' }, 'profile_unknown'],
    ['a profile for other rows', french, { profile: 'parties' }, 'profile_without_kind'],
    ['a column that is missing', french, { profile: 'koller' }, 'headings_missing'],
  ])('refused: %s', (_, text, options, code) => {
    const read = readFile(Buffer.from(text), { kind: 'lots', ...options });
    expect(read).toMatchObject({ ok: false, refusal: { code } });
  });
});
