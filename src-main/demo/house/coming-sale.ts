/** What is consigned for the coming sale: half prepared, as three weeks before a sale it is. */
import type { ConsignmentSheet } from './sheet.ts';

const DINKY_500: ConsignmentSheet = {
  key: 'H',
  consignor: 's5',
  commission: 1_200,
  mandate: 'signed',
  items: `
H1  | 1 | Dinky Toys | 530  | Citroën DS 19                | 1/43 | 1964 | orange       | none           | bon état |
H2  | 1 | Dinky Toys | 553  | Peugeot 404                  | 1/43 | 1961 | blanche      | original jaune | très bon état | bon état
H3  | 1 | Dinky Toys | 544  | Simca Aronde P60             | 1/43 | 1959 | deux tons    | none           | bon état |
H4  | 1 | Dinky Toys | 543  | Renault Floride              | 1/43 | 1960 |              | original jaune | très bon état | bon état
H5  | 1 | Dinky Toys | 547  | Panhard PL 17                | 1/43 | 1960 |              | original jaune | bon état | bon état
H6  | 1 | Dinky Toys | 557  | Citroën Ami 6                | 1/43 | 1962 |              | original jaune | bon état | bon état
H6  | 1 | Dinky Toys | 558  | Citroën 2 CV                 | 1/43 | 1962 |              | original jaune | bon état | bon état
H7  | 1 | Dinky Toys | 518  | Renault 4 L                  | 1/43 | 1962 |              | original jaune | bon état | bon état
H7  | 1 | Dinky Toys | 517  | Renault 8                    | 1/43 | 1963 |              | original jaune | bon état | bon état
H8  | 1 | Dinky Toys | 519  | Simca 1000                   | 1/43 | 1963 |              | original jaune | bon état | bon état
H8  | 1 | Dinky Toys | 523  | Simca 1500                   | 1/43 | 1963 |              | original jaune | bon état | bon état
H9  | 1 | Dinky Toys | 555  | Ford Thunderbird             | 1/43 | 1961 | rouge        | none           | bon état |
H10 | 1 | Dinky Toys | 545  | De Soto Diplomat             | 1/43 | 1960 |              | original jaune | bon état | bon état
H10 | 1 | Dinky Toys | 550  | Chrysler Saratoga            | 1/43 | 1961 |              | original jaune | bon état | bon état
H11 | 1 | Dinky Toys | 551  | Ford Taunus 17 M             | 1/43 | 1961 |              | original jaune | bon état | bon état
H11 | 1 | Dinky Toys | 549  | Borgward Isabella            | 1/43 | 1961 |              | original jaune | bon état | bon état
H12 | 1 | Dinky Toys | 556  | Citroën ID 19 ambulance      | 1/43 | 1962 |              | original jaune | très bon état | bon état
H13 | 1 | Dinky Toys | 516  | Mercedes-Benz 230 SL         | 1/43 | 1964 |              | original jaune | très bon état | bon état
H13 | 1 | Dinky Toys | 515  | Ferrari 250 GT 2+2           | 1/43 | 1963 |              | original jaune | bon état | bon état
H14 | 1 | Dinky Toys | 1400 | Peugeot 404 taxi G7          | 1/43 | 1967 | noir et rouge | original jaune | très bon état | très bon état
H15 | 1 | Dinky Toys | 1406 | Renault Sinpar 4×4           | 1/43 | 1968 |              | original jaune | bon état, figurines présentes | bon état
H16 | 1 | Dinky Toys | 1413 | Citroën Dyane                | 1/43 | 1968 |              | original jaune | bon état | bon état
H16 | 1 | Dinky Toys | 1415 | Peugeot 504                  | 1/43 | 1969 |              | original jaune | bon état | bon état
H17 | 1 | Dinky Toys | 1435 | Citroën Présidentielle       | 1/43 | 1970 | noire        | original       | neuf | très bon état
H18 | 1 | Dinky Toys | 532  | Lincoln Première             | 1/43 | 1959 |              | none           | bon état |
H18 | 1 | Dinky Toys | 552  | Chevrolet Corvair            | 1/43 | 1961 |              | none           | bon état |
`,
  lots: `
H1  | 90  | 120 |     | ds-orange           | |  |
H2  | 90  | 120 |     | peugeot-404-blanche | |  |
H3  | 60  | 80  |     | simca-verte         | |  |
H4  | 80  | 110 |     |                     | |  |
H5  | 80  | 100 | 75  |                     | |  |
H6  | 140 | 180 |     |                     | |  |
H7  | 130 | 160 |     |                     | |  |
H8  | 110 | 150 |     |                     | |  |
H9  | 100 | 130 |     | roadster-rouge      | |  |
H10 | 150 | 200 | 140 |                     | |  |
H11 | 120 | 160 |     |                     | |  |
H12 | 120 | 150 |     |                     | |  |
H13 | 160 | 220 |     |                     | |  |
H14 | 140 | 180 | 130 |                     | |  |
H15 |     |     |     |                     | |  |
H16 |     |     |     |                     | |  |
H17 | 250 | 350 | 250 | ds-noire            | | Avec son fanion et son éclairage intérieur. | With its pennant and interior light.
H18 |     |     |     |                     | |  |
`,
};

const ARMY: ConsignmentSheet = {
  key: 'I',
  consignor: 's8',
  commission: 1_500,
  mandate: 'signed',
  items: `
I1  | 1 | Dinky Toys | 80 A | E.B.R. Panhard                    |      | 1957 | kaki | original | bon état | bon état
I1  | 1 | Dinky Toys | 80 C | Char A.M.X. 13 tonnes             |      | 1958 | kaki | original | bon état | bon état
I2  | 1 | Dinky Toys | 80 B | Jeep Hotchkiss-Willys             | 1/43 | 1958 | kaki | original | très bon état | bon état
I3  | 1 | Dinky Toys | 80 D | Berliet 6×6 tous terrains         |      | 1958 | kaki | original | bon état | bon état
I3  | 1 | Dinky Toys | 80 E | Obusier A.B.S. de 155             |      | 1958 | kaki | original | bon état | bon état
I4  | 1 | Dinky Toys | 80 F | Ambulance militaire Renault       | 1/43 | 1959 | kaki | original | bon état | bon état
I5  | 1 | Citroën    |      | Fourgon type H, tôle ondulée      | 1/43 |      | gris | none     | bon état, modèle d’artisan |
`,
  lots: `
I1  | 80  | 110 |     |              | | |
I2  | 60  | 80  |     |              | | |
I3  | 100 | 140 | 90  |              | | |
I4  | 60  | 80  |     |              | | |
I5  |     |     |     | fourgon-gris | | |
`,
};

const SOLIDO_TOURING: ConsignmentSheet = {
  key: 'J',
  consignor: 's9',
  commission: 1_500,
  mandate: 'drawn_up',
  items: `
J1  | 1 | Solido | 181 | Alpine Renault A110 1600   | 1/43 |      | bleue | original | très bon état | bon état
J2  | 1 | Solido | 171 | Opel GT 1900               | 1/43 |      |       | original | bon état | bon état
J2  | 1 | Solido | 184 | Citroën SM                 | 1/43 |      |       | original | bon état | bon état
J3  | 1 | Solido | 173 | Matra 650                  | 1/43 |      | bleue | original | bon état | bon état
J3  | 1 | Solido | 182 | Ferrari 512 S              | 1/43 |      | rouge | original | bon état | bon état
J3  | 1 | Solido | 186 | Porsche 917                | 1/43 |      |       | original | bon état | bon état
J4  | 1 | Solido | 176 | McLaren M8B                | 1/43 |      |       | original | bon état | bon état
`,
  lots: `
J1  | 60  | 80  |     | alpine-bleue | | |
J2  | 50  | 70  |     |              | | |
J3  |     |     |     |              | | |
`,
};

/** Arrived this week: entered, not yet in lots; the mandate is still to be drawn up. */
const JUST_ARRIVED: ConsignmentSheet = {
  key: 'K',
  consignor: 's10',
  commission: 1_500,
  mandate: 'none',
  items: `
-   | 1 | Hornby     |       | Locomotive BB 8051, coffret       | O    |      |       | original | bon état | état d’usage
-   | 3 | Hornby     |       | Voitures voyageurs                | O    |      |       | none     | état d’usage |
-   | 1 | Britains   | 128 F | Fordson Major Tractor             | 1/32 |      | bleu  | none     | bon état |
-   | 1 | Corgi Toys | 50    | Massey-Ferguson 65 Tractor        |      | 1959 | rouge | none     | bon état |
-   | 1 | Corgi Toys | 55    | Fordson Power Major Tractor       |      |      | bleu  | none     | bon état |
`,
  lots: '',
};

export const COMING_CONSIGNMENTS: readonly ConsignmentSheet[] = [
  DINKY_500,
  ARMY,
  SOLIDO_TOURING,
  JUST_ARRIVED,
];
