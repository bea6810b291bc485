/** Invented people and firms: thirteen who sell (s) and twenty who buy (b). */
import type { PartyText } from '#contract/texts.ts';
import { isoDate } from '#domain/time.ts';
import { blankText } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { frenchIban, frenchVatNumber, iban, siren } from './numbers.ts';
import { rowsOfTable } from './table.ts';

export interface DemoParty {
  readonly key: string;
  readonly text: PartyText;
}

/** A firm has its name in `last` and its first eight digits of registration in `birth`; so has an association, which charges no tax. */
const COLUMNS = [
  'key',
  'kind',
  'last',
  'first',
  'birth',
  'street',
  'postcode',
  'city',
  'country',
  'language',
] as const;

const TABLE = `
s1  | person  | Vasseur            | Hélène       | 1958-04-12 | 3 rue des Arènes              | 18000   | Bourges       | FR | fr
s2  | person  | Lemoine            | Gérard       | 1949-11-03 | 21 avenue de la Gare          | 18100   | Vierzon       | FR | fr
s3  | company | Étude Brissac et Colin, notaires | | 51200034 | 14 rue Royale                 | 45000   | Orléans       | FR | fr
s4  | person  | Whitcombe          | Alan         | 1951-07-22 | 9 Lansdown Crescent           | BA1 5EX | Bath          | GB | en
s5  | person  | Thibault           | Jean-Claude  | 1946-02-28 | 5 quai de Mantoue             | 58000   | Nevers        | FR | fr
s6  | company | Jouets du Berry    |              | 81450072   | 30 rue de la République       | 36000   | Châteauroux   | FR | fr
s7  | person  | Marchandeau        | Odile        | 1955-09-17 | 2 impasse du Moulin           | 36100   | Issoudun      | FR | fr
s8  | person  | Van den Broeck     | Luc          | 1962-01-05 | 18 rue de Fer                 | 5000    | Namur         | BE | fr
s9  | person  | Aubry              | Frédéric     | 1971-06-30 | 44 rue Colbert                | 37000   | Tours         | FR | fr
s10 | association | Les Amis du petit train de Sologne | | 44780019 | Mairie, place de l’Église     | 41600   | Lamotte-Beuvron | FR | fr
s11 | person  | Rochebrune         | Marthe       | 1941-03-06 | 7 rue de la Bretonnerie       | 45000   | Orléans       | FR | fr
s12 | person  | Rochebrune         | Alain        | 1966-10-24 | 15 rue Royale                 | 41000   | Blois         | FR | fr
s13 | person  | Rochebrune         | Christine    | 1969-08-11 | 40 rue de l’Ange              | 5000    | Namur         | BE | fr
b1  | person  | Garnier-Roussel    | Philippe     | 1964-03-19 | 8 montée Saint-Barthélemy     | 69005   | Lyon          | FR | fr
b2  | person  | Delaunay           | Claire       | 1978-12-08 | 17 rue Kervégan               | 44000   | Nantes        | FR | fr
b3  | person  | Köhler             | Matthias     | 1969-05-14 | Alexanderstraße 112           | 70180   | Stuttgart     | DE | en
b4  | person  | Ellery             | James        | 1972-10-02 | 41 Clarendon Road             | LS2 9NZ | Leeds         | GB | en
b5  | person  | 田中               | 健一         | 1975-08-21 | 中京区御幸町通 12             | 604-0925 | 京都          | JP | en
b6  | company | Miniatures Passion |              | 79330051   | 6 passage du Grand-Cerf       | 75002   | Paris         | FR | fr
b7  | person  | Le Goff            | Étienne      | 1960-04-01 | 23 rue Kéréon                 | 29000   | Quimper       | FR | fr
b8  | person  | Bellandi           | Marco        | 1967-07-27 | Via Lagrange 15               | 10123   | Torino        | IT | en
b9  | person  | Nguyễn             | Sophie       | 1983-02-16 | 11 rue des Filatiers          | 31000   | Toulouse      | FR | fr
b10 | person  | d’Hauteville       | Robert       | 1947-01-30 | 4 rue du Maréchal-Foch        | 78000   | Versailles    | FR | fr
b11 | company | Vintage Wheels Ltd |              | 07654321   | 3 Christmas Steps             | BS1 5BS | Bristol       | GB | en
b12 | person  | Benhaddou          | Karim        | 1980-11-11 | 62 rue Sainte                 | 13001   | Marseille     | FR | fr
b13 | person  | Œuvrard            | Agnès        | 1956-06-06 | 19 rue de la Chouette         | 21000   | Dijon         | FR | fr
b14 | person  | Castellane         | Bruno        | 1973-09-09 | 5 rue Droite                  | 06300   | Nice          | FR | fr
b15 | person  | O’Hara             | Thomas       | 1968-03-17 | 27 Fade Street                | D02 X8P4 | Dublin       | IE | en
b16 | person  | de Vries           | Pieter       | 1963-12-24 | Oudegracht 158                | 3511 AZ | Utrecht       | NL | en
b17 | person  | Kerbrat            | Yves         | 1952-05-25 | 70 rue de Siam                | 29200   | Brest         | FR | fr
b18 | person  | Lacombe            | François     | 1976-08-13 | 12 rue de la Boucherie        | 87000   | Limoges       | FR | fr
b19 | person  | Roque              | Isabelle     | 1985-10-29 | 9 rue de l’Argenterie         | 66000   | Perpignan     | FR | fr
b20 | company | Galerie des petites autos |       | 85110027   | 33 rue des Orfèvres           | 67000   | Strasbourg    | FR | fr
`;

export const PARTIES: readonly DemoParty[] = rowsOfTable(COLUMNS, TABLE).map((row, index) => ({
  key: row.key,
  text: textOf(row, index + 1),
}));

type Row = ReturnType<typeof rowsOfTable<(typeof COLUMNS)[number]>>[number];

function textOf(row: Row, serial: number): PartyText {
  const firm = row.kind !== 'person';
  return {
    ...blankText(PARTY_FIELDS),
    ...(firm ? firmOf(row) : personOf(row)),
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    country: row.country,
    email: `${row.key}@clients.example`,
    iban: row.key.startsWith('s') ? ibanOf(row.country, serial) : '',
    language: row.language === 'en' ? 'en' : 'fr',
    taxResidence: row.country === 'FR' ? 'france' : 'abroad',
  };
}

function personOf({ last, first, birth }: Row) {
  return {
    kind: 'person',
    lastName: last,
    firstName: first,
    birthDate: isoDate(birth),
    professional: false,
  } as const;
}

function firmOf({ kind, last, birth, country }: Row) {
  const french = country === 'FR';
  const trades = kind === 'company';
  const registration = french ? siren(birth) : birth;
  return {
    kind: 'company',
    companyName: last,
    companyRegistration: registration,
    vatNumber: french && trades ? frenchVatNumber(registration) : '',
    professional: trades,
  } as const;
}

function ibanOf(country: string, serial: number): string {
  if (country === 'GB') return iban('GB', `FICT000000${String(serial).padStart(8, '0')}`);
  if (country === 'BE') {
    const account = `999${String(serial).padStart(7, '0')}`;
    const key = Number(account) % 97 || 97;
    return iban('BE', `${account}${String(key).padStart(2, '0')}`);
  }
  return frenchIban(serial);
}
