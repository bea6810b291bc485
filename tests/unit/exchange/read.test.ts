/** Whole files: rows, refused rows and issues, each accounted for. */
import { describe, expect, test } from 'vitest';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { Kind } from '#exchange/fields.ts';
import { readFile } from '#tests/support/read-file.ts';

function read<K extends Kind>(
  kind: K,
  lines: readonly string[],
  rate: ConversionRate | null = null,
) {
  const reading = readFile(Buffer.from(lines.join('\r\n')), { kind, rate });
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading.value;
}

const HEADINGS = 'N° lot;Désignation;Estimation basse;Estimation haute;Mise à prix;Prix de réserve';

function lots(...lines: readonly string[]) {
  return read('lots', [HEADINGS, ...lines]);
}

describe('estimates', () => {
  test.each([
    ['1;Vase;100;150;;', 10_000, 15_000, null],
    ['1;Vase;100;;;', 10_000, 10_000, 'estimate_one_sided'],
    ['1;Vase;;150;;', 15_000, 15_000, 'estimate_one_sided'],
    ['1;Vase;150;100;;', 10_000, 15_000, 'estimates_swapped'],
    ['1;Vase;100 - 150;100 - 150;;', 10_000, 15_000, null],
    ['1;Vase;10/15 000;10/15 000;;', 1_000, 1_500_000, 'estimates_far_apart'],
  ])('%s', (line, lowEstimate, highEstimate, code) => {
    const { rows, issues } = lots(line);
    expect(rows).toMatchObject([{ lowEstimate, highEstimate }]);
    const warnings = issues.filter(({ level }) => level === 'warning');
    expect(warnings.map((one) => one.code)).toEqual(code === null ? [] : [code]);
  });

  test.each([
    ['1;Vase;;;;', 'estimate_missing'],
    ['1;Vase;0;150;;', 'amount_not_positive'],
    ['1;Vase;100;-150;;', 'not_understood'],
    ['1;Vase;150/200/250;150/200/250;;', 'not_understood'],
    ['1;Vase;sur demande;150;;', 'not_an_amount'],
    ['1;Vase;CHF 100;CHF 150;;', 'other_currency'],
    [';Vase;100;150;;', 'missing'],
    ['1;;100;150;;', 'missing'],
    ['une;Vase;100;150;;', 'not_a_lot_number'],
    ['1;Vase\u202e;100;150;;', 'direction_override'],
    ['1;Vase\u0007;100;150;;', 'control_character'],
  ])('refused: %s', (line, code) => {
    const { rows, refused } = lots(line);
    expect(rows).toEqual([]);
    expect(refused[0]?.line).toBe(2);
    expect(refused[0]?.faults.map((fault) => fault.code)).toContain(code);
  });
});

test('CT-2.1 a lot without an estimate is not imported', () => {
  expect(lots('1;Vase;;;;').refused).toMatchObject([{ faults: [{ code: 'estimate_missing' }] }]);
});

test('CT-9.9 a reserve above the low estimate is refused at import', () => {
  const { rows, refused } = lots('1;Vase;100;150;;101', '2;Vase;100;150;;100');
  expect(rows.map(({ number }) => number)).toEqual([2]);
  expect(refused).toMatchObject([
    { line: 2, faults: [{ field: 'reserve', code: 'reserve_above_low_estimate', value: '101' }] },
  ]);
});

test('CT-4.3 a starting price that is not the reserve is reported', () => {
  const { issues } = lots('1;Vase;100;150;60;80');
  expect(issues.map(({ code }) => code)).toContain('starting_price_not_reserve');
});

test('a row with several faults names them all', () => {
  const { refused } = lots('x;;a;b;;');
  expect(refused[0]?.faults.map(({ field }) => field)).toEqual([
    'number',
    'title',
    'lowEstimate',
    'highEstimate',
  ]);
});

test('a lot number met again gets a letter, with a warning that names both', () => {
  const { rows, issues } = lots('226;Vase;100;150;;', '226;Coupe;100;150;;', '226A;Pot;1;2;;');
  expect(rows.map(({ number, suffix }) => `${number}${suffix}`)).toEqual(['226', '226B', '226A']);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'number_repeated', details: { from: '226', to: '226B' } }),
  );
});

test('a column that nobody reads is named, with how much is in it', () => {
  const { issues } = read('lots', ['Lot;Titre;Estimation;Vitrine', '1;Vase;100/150;B4']);
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: 'column_ignored',
      details: { heading: 'Vitrine', filled: 1, column: 4 },
    }),
  );
});

const ignoredIn = (kind: Kind, ...lines: readonly string[]) =>
  read(kind, lines)
    .issues.filter(({ code }) => code === 'column_ignored')
    .map(({ level, details }) => `${level} ${details['heading']}`);

test.each(['Devise', 'Curr.', ''])(
  'a currency in a column of its own counts, whatever its heading: "%s"',
  (heading) => {
    const file = [`N° lot;Titre;Estimation;${heading}`, '1;Vase;100/150;USD', '2;Pot;100/150;'];
    const { rows, refused } = read('lots', file);
    expect(rows).toMatchObject([{ number: 2, lowEstimate: 10_000 }]);
    expect(refused).toMatchObject([{ line: 2, faults: [{ code: 'other_currency' }, {}] }]);
  },
);

test('two figures one under the other in a cell are not one', () => {
  const { rows, refused } = read('lots', ['N° lot;Titre;Estimation', '1;Vase;"100\n150"']);
  expect(rows).toEqual([]);
  expect(refused).toMatchObject([{ line: 2, faults: [{ code: 'line_break' }, {}] }]);
});

test.each(['1;Vase;100/150;9000;;', '1;Vase;100/150;;;', '1;Vase;100;150/200;;'])(
  'a range beside another estimate is refused: %s',
  (line) => {
    const { rows, refused } = lots(line);
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ line: 2, faults: [{ code: 'range_beside' }] }]);
  },
);

test.each([
  ['lots', 'N° lot;Titre;Désignation;Vitrine;Description;Estimation', '1;Vase;Un vase;B4;Bleu;100'],
  ['results', 'N° lot;Adjudication;Vitrine;Paddle;Résultat', '1;;B4;12;invendu'],
  ['parties', 'Nom;Vitrine;Téléphone;Mobile', 'Roux;B4;0102030405;0601020304'],
] as const)('%s: with a warning where another column was taken for its field', (kind, ...file) => {
  const rival = { lots: 'Description', results: 'Résultat', parties: 'Mobile' }[kind];
  expect(new Set(ignoredIn(kind, ...file))).toEqual(new Set(['note Vitrine', `warning ${rival}`]));
});

test('history: what a house asked for and who sold is named as not read', () => {
  const headings = 'N° lot;Titre;Estimation;Mise à prix;Prix de réserve;Déposant;Photo;Paddle';
  const ignored = ignoredIn('history', headings, '1;Vase;100;50;80;M. Petit;a.jpg;12');
  expect(ignored).toEqual(
    headings
      .split(';')
      .slice(3)
      .map((heading) => `note ${heading}`),
  );
});

test('a mark of a currency written once stands for both ends of a range', () => {
  const rate = { currency: 'CHF', euroMillionths: 500_000 };
  const file = [
    'N° lot;Titre;Estimation',
    '1;Vase;Fr. 100/150',
    '2;Pot;100/150 Fr.',
    '3;Bol;chf 100/150',
  ];
  const converted = { lowEstimate: 5_000, highEstimate: 7_500 };
  expect(read('lots', file, rate).rows).toMatchObject([converted, converted, converted]);
});

test('a text whose white space is put in order says so', () => {
  const { rows, issues } = read('lots', ['N° lot;Titre;Estimation', '1;"Vase\n bleu  nuit";100']);
  expect(rows[0]?.title).toBe('Vase bleu nuit');
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'tidied', field: 'title', line: 2 }),
  );
});

test('what an empty cell stands for is said', () => {
  const { rows, issues } = read('parties', ['Nom;Pays;Langue', 'Roux;;fr', 'Smit;NL;nl']);
  expect(rows).toMatchObject([{ country: 'FR' }, { country: 'NL', language: null }]);
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: 'assumed',
      field: 'country',
      details: { value: 'FR' },
      line: 2,
    }),
  );
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: 'not_kept',
      field: 'language',
      details: { value: 'nl' },
      line: 3,
    }),
  );
});

describe('koller: one file, lots and results', () => {
  const said = (text: string) =>
    ` \t\t\t ${text} \t\t\t (including buyer’s premium)  All information is subject to change. \t`;
  const hammer =
    ' \t Sold for CHF 1 900 \t\t (hammer price) All information is subject to change. \t ';
  const file = [
    'p2,p3,p0,p1,p9,img,p10,p11',
    `,,Lot 478 - G57 Wine ,"6 bts  Yquem, 2001",CHF 1 400 / 1 800 ,https://example.org/1.jpg,€ 1 170 / 1 500 ,${said('Sold for CHF 1 380')}`,
    `,and more,Lot 478A* - G57 Wine ,Margaux,CHF 50 / 60 ,,€\u00a040 / 50 ,${hammer}`,
    ',,Lot 479 - G57 Wine ,Pauillac,CHF 50 / 60 ,,€ 40 / 50 , \t ',
    ',,Lot 480 - G57 Wine ,Graves,CHF 50 / 60 ,,€ 40 / 50 ,Sold privately',
  ];

  test('the euro estimates are read, the numbers keep their letters and tell their marks', () => {
    expect(read('lots', file).rows).toMatchObject([
      {
        number: 478,
        suffix: '',
        title: '6 bts Yquem, 2001',
        lowEstimate: 117_000,
        highEstimate: 150_000,
      },
      { number: 478, suffix: 'A', marks: '*', description: 'Margaux and more', lowEstimate: 4_000 },
      { number: 479 },
      { number: 480 },
    ]);
  });

  test('a result in francs is refused where nobody said what a franc was worth', () => {
    const { refused } = read('results', file);
    expect(refused.map(({ faults }) => faults[0]?.code)).toEqual([
      'other_currency',
      'other_currency',
      'result_not_understood',
    ]);
  });

  test('a result is a hammer price, a price with the premium, or nothing; else refused', () => {
    const par = { currency: 'CHF', euroMillionths: 1_000_000 };
    const { rows, refused, issues } = read('results', file, par);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      { kind: 'with-premium', amount: 138_000 },
      { kind: 'hammer', amount: 190_000 },
      { kind: 'none' },
    ]);
    expect(refused).toMatchObject([{ line: 5, faults: [{ code: 'result_not_understood' }] }]);
    const counted = issues.map(({ code, count }) => [code, count]);
    expect(counted).toContainEqual(['premium_included', 1]);
    expect(counted).toContainEqual(['converted', 2]);
  });
});

describe('parties', () => {
  const parties = (...lines: readonly string[]) =>
    read('parties', ['type;société;nom;prénom;adresse;CP;ville;pays', ...lines]);

  test('a person and a company, their texts as they stand', () => {
    expect(
      parties(
        "Particulier;;d'Aubigné;Éléonore;1 rue X;06000;Nice;France",
        ';"Le ""Train""";;;;;Metz;',
      ).rows,
    ).toMatchObject([
      { kind: 'person', lastName: "d'Aubigné", postcode: '06000', country: 'FR' },
      { kind: 'company', companyName: 'Le "Train"', country: 'FR' },
    ]);
  });

  test('blanks around a name stay, and it is said that they will go', () => {
    const { rows, issues } = parties(';;" Martin ";Anne;;;;');
    expect(rows).toMatchObject([{ lastName: ' Martin ' }]);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'tidied', field: 'lastName' }));
  });

  test.each([
    [';;;;1 rue X;75001;Paris;FR', 'name_missing'],
    ['chien;;Médor;;;;;', 'not_understood'],
    [';;Durand;;;;;Atlantide', 'not_a_country'],
    [';;"Du\nrand";;;;;', 'line_break'],
    [`;;${'x'.repeat(501)};;;;;`, 'too_long'],
  ])('refused: %s', (line, code) => {
    expect(parties(line).refused[0]?.faults.map((fault) => fault.code)).toContain(code);
  });
});

test('a result keeps its number and its title: no letter moves a price', () => {
  const lines = [
    'N° lot;Désignation;Estimation;Adjudication',
    '226;Premier;sur demande;5000',
    '226;Second;100/150;120',
  ];
  const lots = read('lots', lines);
  expect(lots.rows).toMatchObject([{ title: 'Second', number: 226, suffix: 'A' }]);
  const { rows } = read('results', lines);
  expect(rows).toMatchObject([
    { suffix: '', title: 'Premier', sharing: 'number', outcome: { amount: 500_000 } },
    { suffix: '', title: 'Second', sharing: 'number', outcome: { amount: 12_000 } },
  ]);
});

test.each([
  ['CHF 100/150', 9_312, 13_968],
  ['100/150 CHF', 9_312, 13_968],
  ['100/150', 10_000, 15_000],
  ['€ 100/150', 10_000, 15_000],
])('a currency beside one end of %s counts for both', (estimate, lowEstimate, highEstimate) => {
  const rate = { currency: 'CHF', euroMillionths: 931_200 };
  const lines = ['N° lot;Désignation;Estimation', `1;Vase;${estimate}`];
  expect(read('lots', lines, rate).rows).toMatchObject([{ lowEstimate, highEstimate }]);
});

test('a currency in a column of its own counts: what is not in euros is refused', () => {
  const { rows, refused } = read('lots', [
    'N° lot;Désignation;Estimation;Devise',
    '1;Vase;100;EUR',
    '2;Vase;100;USD',
    '3;Vase;100;',
    '4;Vase;100;PLN',
  ]);
  expect(rows.map(({ number }) => number)).toEqual([1, 3]);
  expect(refused.map(({ line, faults }) => [line, faults[0]?.code])).toEqual([
    [3, 'other_currency'],
    [5, 'not_an_amount'],
  ]);
});

test('a title taken from a description is not cut in the middle of a word', () => {
  const words = 'Vase '.repeat(19);
  const long = `${words}Argenteuil et autres`;
  const { rows } = read('lots', ['Lot;Désignation;Estimation', `1;${long};100`]);
  expect(rows[0]?.title).toBe(words.trim());
  expect(rows[0]?.description).toBe(long);
});

test('every record becomes a row or a refused row', () => {
  const { rows, refused } = lots('1;Vase;100;150;;', 'x;Vase;1;2;;', '2;V;1;2;;;9', '3;"V;1;2;;');
  expect(rows.length + refused.length).toBe(4);
  expect(refused.map(({ line }) => line)).toEqual([3, 4, 5]);
});

describe('the descriptive fields of the house', () => {
  const heading = 'Lot;Titre;Description;Note interne;Titre en anglais;Estimation basse';

  test('come in under their own headings, in both languages', () => {
    const file = `${heading}\n1;Vase;Daum;à revoir;A vase;100\n`;
    const read = readFile(Buffer.from(file), { kind: 'lots' });
    expect(read).toMatchObject({
      value: {
        rows: [{ title: 'Vase', description: 'Daum', internalNote: 'à revoir', titleEn: 'A vase' }],
      },
    });
  });

  test('a title of its own is never shortened; one taken from the description is', () => {
    const long = 'Vase '.repeat(60).trim();
    const apart = readFile(Buffer.from(`${heading}\n1;${long};Daum;;;100\n`), { kind: 'lots' });
    expect(apart).toMatchObject({ value: { rows: [{ title: long }] } });
    const one = `Lot;Désignation;Estimation basse\n1;${long};100\n`;
    const shared = readFile(Buffer.from(one), { kind: 'lots' });
    expect(shared).toMatchObject({
      value: { rows: [{ title: long.slice(0, 100).trim(), description: long }] },
    });
  });

  test('a birth date is a day however it is written, or its row is refused', () => {
    const file =
      'nom;date de naissance;n° de tva\nA;1970-05-01;\nB;01/05/1970;FR1\nC;31/02/1970;\n';
    const read = readFile(Buffer.from(file), { kind: 'parties' });
    expect(read).toMatchObject({
      value: {
        rows: [
          { lastName: 'A', birthDate: '1970-05-01' },
          { lastName: 'B', birthDate: '1970-05-01', vatNumber: 'FR1' },
        ],
        refused: [{ line: 4, faults: [{ field: 'birthDate' }] }],
      },
    });
  });
});
