/** What was consigned for the past sale, in which lots, and what became of each under the hammer. */
import type { ConsignmentSheet } from './sheet.ts';

const VINTAGE_DINKY: ConsignmentSheet = {
  key: 'A',
  consignor: 's1',
  commission: 1_200,
  mandate: 'signed',
  items: `
A1  | 1 | Dinky Toys | 24 C  | Citroën DS 19                            | 1/43 | 1956 | vert pâle, toit crème | original jaune | très bon état | bon état
A2  | 1 | Dinky Toys | 24 B  | Peugeot 403 berline                      | 1/43 | 1956 | noire        | original jaune | très bon état | état d’usage
A3  | 1 | Dinky Toys | 24 R  | Peugeot 203                              | 1/43 | 1951 | gris beige   | none           | bon état, petits éclats |
A4  | 1 | Dinky Toys | 24 U  | Simca 9 Aronde                           | 1/43 | 1953 | bleue        | original jaune | bon état | bon état
A5  | 1 | Dinky Toys | 24 E  | Renault Dauphine                         | 1/43 | 1957 | rouge        | original jaune | très bon état | bon état
A6  | 1 | Dinky Toys | 24 V  | Buick Roadmaster                         | 1/43 | 1954 |              | original jaune | bon état | rabat absent
A6  | 1 | Dinky Toys | 24 Y  | Studebaker Commander                     | 1/43 | 1955 |              | none           | bon état |
A7  | 1 | Dinky Toys | 24 D  | Plymouth Belvedere                       | 1/43 | 1957 | deux tons    | original jaune | très bon état | très bon état
A8  | 1 | Dinky Toys | 24 T  | Citroën 2 CV                             | 1/43 | 1952 | grise        | none           | bon état, feu arrière d’origine |
A9  | 1 | Dinky Toys | 24 N  | Citroën 11 BL                            | 1/43 | 1949 | noire        | reproduction   | bon état |
A10 | 1 | Dinky Toys | 29 D  | Autobus parisien Somua-Panhard           |      | 1952 | vert et crème | none          | bon état, éclats au toit |
A11 | 1 | Dinky Toys | 29 F  | Autocar Chausson                         |      | 1956 | rouge et crème | original jaune | très bon état | bon état
A12 | 1 | Dinky Toys | 32 C  | Tracteur Panhard et semi-remorque citerne Esso | | 1954 | rouge        | original jaune | très bon état | bon état
A13 | 1 | Dinky Toys | 25 B  | Fourgon Peugeot D3A                      | 1/43 |      | bleu         | original jaune | bon état | état d’usage
A14 | 1 | Dinky Toys | 36 A  | Tracteur Willème et semi-remorque fardier |     | 1956 |              | original bleue | très bon état | bon état
A14 | 1 | Dinky Toys | 38 A  | Unic multibenne Marrel                   |      | 1957 |              | original bleue | bon état | état d’usage
A15 | 1 | Dinky Toys | 33 AN | Simca Cargo fourgon Bailly               |      | 1956 |              | original jaune | très bon état | bon état
A16 | 1 | Dinky Toys | 24 K  | Simca Vedette Chambord                   | 1/43 | 1959 |              | original jaune | très bon état | bon état
A17 | 1 | Dinky Toys | 24 A  | Chrysler New Yorker                      | 1/43 | 1956 |              | none           | bon état, pare-brise à refixer |
A17 | 1 | Dinky Toys | 24 H  | Mercedes-Benz 190 SL                     | 1/43 | 1958 |              | none           | bon état |
A17 | 1 | Dinky Toys | 24 J  | Alfa Romeo 1900 Super Sprint             | 1/43 | 1959 |              | none           | bon état |
A18 | 1 | Dinky Toys | 24 X  | Ford Vedette                             | 1/43 | 1954 |              | none           | éclats |
A18 | 1 | Dinky Toys | 24 Z  | Simca Versailles                         | 1/43 | 1956 |              | none           | éclats |
A18 | 1 | Dinky Toys | 24 F  | Peugeot 403 familiale                    | 1/43 | 1958 |              | none           | éclats |
`,
  lots: `
A1  | 180 | 220 |     | ds-vert-pale      | sold 310 b1  | La première DS de Meccano France, avec son toit crème et ses jantes chromées. | The first DS by Meccano France, with its cream roof and plated hubs.
A2  | 120 | 150 | 110 | peugeot-403-noire | sold 170 b6  | |
A3  | 60  | 80  |     | peugeot-203-ivoire | sold 75 b7  | |
A4  | 90  | 120 |     | simca-bleue       | sold 130 b2  | |
A5  | 80  | 100 |     | dauphine-rouge    | sold 95 b17  | |
A6  | 150 | 200 | 140 | buick-bleue               | unsold 120   | Deux américaines, dont une en boîte. | Two American cars, one of them boxed.
A7  | 140 | 180 |     | americaine-corail | sold 240 b8  | |
A8  | 70  | 90  |     | 2cv-grise         | sold 110 b1  | |
A9  | 80  | 110 |     | traction-creme            | sold 85 b12  | |
A10 | 90  | 120 |     | autobus-vert      | sold 160 b10 | La ligne 91 sur sa girouette. |
A11 | 160 | 200 |     | autocar-creme     | sold 280 b6  | |
A12 | 200 | 250 | 180 | citerne-rouge     | sold 340 b11 | Complet de ses bouchons ; décalcomanies Esso fraîches. | Complete with its caps; fresh Esso transfers.
A13 | 100 | 130 |     | fourgon-bleu      | sold 120 b20 | |
A14 | 220 | 280 |     | fardier-orange            | sold 300 b6  | |
A15 | 180 | 220 | 170 | fourgon-bailly            | under 150 b16 | |
A16 | 110 + 40 | 150 + 50 | | chambord-ivoire        | sold 190 b13 | |
A17 | 120 | 160 |     | new-yorker-rouge          | sold 140 b18 | |
A18 | 50  | 70  |     | vedette-grise             | unsold -     | |
`,
};

const ENGLISH_TOYS: ConsignmentSheet = {
  key: 'B',
  consignor: 's4',
  commission: 1_500,
  mandate: 'signed',
  items: `
B1  | 1 | Corgi Toys | 261 | James Bond’s Aston Martin D.B.5      |      | 1965 | or           | original bleue | très bon état, passager présent | bon état
B2  | 1 | Corgi Toys | 270 | James Bond’s Aston Martin D.B.5      |      | 1968 | gris argent  | original       | bon état | état d’usage
B3  | 1 | Corgi Toys | 267 | Batmobile                            |      | 1966 | noire        | original       | très bon état | bon état
B4  | 1 | Corgi Toys | 266 | Chitty Chitty Bang Bang              |      | 1968 |              | none           | bon état, ailes complètes |
B5  | 1 | Corgi Toys | 258 | The Saint’s Volvo P.1800             |      | 1965 | blanche      | original       | très bon état | très bon état
B6  | 1 | Corgi Toys | 336 | James Bond’s Toyota 2000 GT          |      | 1967 | blanche      | original       | très bon état | bon état
B7  | 1 | Corgi Toys | 268 | The Green Hornet’s Black Beauty      |      | 1967 | noire        | none           | bon état |
B8  | 1 | Corgi Toys | 497 | The Man from U.N.C.L.E. Oldsmobile   |      | 1966 |              | original       | bon état | état d’usage
B9  | 1 | Dinky Toys | 100 | Lady Penelope’s FAB 1                |      | 1966 | rose         | original       | très bon état | bon état
B9  | 1 | Dinky Toys | 104 | Spectrum Pursuit Vehicle             |      | 1968 |              | none           | bon état |
B10 | 1 | Dinky Toys | 157 | Jaguar XK 120                        | 1/43 | 1954 |              | original jaune | très bon état | bon état
B10 | 1 | Dinky Toys | 238 | Jaguar Type D                        | 1/43 | 1957 |              | original jaune | bon état | bon état
B11 | 1 | Dinky Toys | 236 | Connaught                            | 1/43 | 1956 | vert pâle    | original jaune | bon état | bon état
B11 | 1 | Dinky Toys | 239 | Vanwall                              | 1/43 | 1958 | vert         | original jaune | bon état | bon état
B12 | 1 | Dinky Supertoys | 504 | Foden 14-Ton Tanker             |      | 1948 | rouge        | none           | bon état |
B13 | 1 | Corgi Toys | 307 | Jaguar E Type                        |      | 1962 |              | original bleue | très bon état | bon état
B13 | 1 | Corgi Toys | 303 | Mercedes-Benz 300 SL Roadster        |      | 1958 | blanche      | original bleue | très bon état | bon état
B14 | 1 | Corgi Toys | 317 | Morris Mini-Cooper S, Monte-Carlo    |      | 1964 | rouge        | original       | bon état | bon état
B14 | 1 | Corgi Toys | 323 | Citroën DS 19, Monte-Carlo           |      | 1965 | bleu pâle    | original       | bon état | bon état
B15 | 1 | Dinky Toys | 300 | Massey-Harris Tractor                |      |      | rouge        | none           | bon état |
`,
  lots: `
B1  | 200 | 300 | 180 | coupe-or          | sold 420 b4  | Siège éjectable en état de marche, feuillet d’instructions. | Working ejector seat, with its secret instructions.
B2  | 150 | 200 |     | coupe-gris-argent | sold 210 b15 | |
B3  | 250 | 350 |     | coupe-noir                | sold 460 b5  | |
B4  | 120 | 160 |     | torpedo-argent            | sold 150 b4  | |
B5  | 100 | 140 |     | coupe-blanc               | sold 180 b11 | |
B6  | 200 | 260 | 200 | spider-blanc              | under 170 b5 | |
B7  | 150 | 200 |     | berline-noire             | withdrawn damaged | |
B8  | 90  | 120 |     | oldsmobile-prune          | sold 90 b15  | |
B9  | 160 | 220 |     | coupe-rose                | sold 250 b11 | |
B10 | 160 | 200 |     | roadster-vert     | sold 230 b3  | |
B11 | 120 | 160 |     | monoplace-vert-pale       | sold 140 b3  | |
B12 | 150 | 200 | 150 | citerne-bordeaux          | unsold 130   | |
B13 | 120 | 160 |     | roadster-blanc    | sold 200 b8  | |
B14 | 140 | 180 |     | mini-rouge                | sold 260 b14 | |
B15 | 60  | 80  |     | tracteur-rouge    | sold 65 b7   | |
`,
};

/** With his Solido he brought the Vespa that the Chambord of the first sheet is sold with. */
const SOLIDO: ConsignmentSheet = {
  key: 'C',
  consignor: 's2',
  commission: 1_400,
  mandate: 'signed',
  items: `
C1  | 1 | Solido | 100 | Jaguar D Le Mans                | 1/43 | 1957 |           | original | très bon état | bon état
C2  | 1 | Solido | 101 | Porsche 550 Spyder              | 1/43 | 1957 |           | original | très bon état | bon état
C3  | 1 | Solido | 102 | Maserati 250 F                  | 1/43 |      | rouge     | none     | bon état |
C3  | 1 | Solido | 104 | Vanwall                         | 1/43 |      | verte     | none     | bon état |
C4  | 1 | Solido | 116 | Cooper F2                       | 1/43 |      |           | original | bon état | bon état
C4  | 1 | Solido | 122 | Ferrari 156                     | 1/43 |      | rouge     | original | bon état | bon état
C5  | 1 | Solido | 108 | Peugeot 403 cabriolet           | 1/43 |      |           | original | bon état | état d’usage
C5  | 1 | Solido | 109 | Renault Floride                 | 1/43 |      |           | original | bon état | état d’usage
C5  | 1 | Solido | 110 | Simca Océane                    | 1/43 |      |           | none     | bon état |
C6  | 1 | Solido | 112 | Panhard DB Le Mans              | 1/43 |      | bleue     | original | très bon état | bon état
C7  | 1 | Solido | 121 | Lancia Flaminia                 | 1/43 |      |           | original | bon état | bon état
C7  | 1 | Solido | 123 | Ferrari 250 GT 2+2              | 1/43 |      |           | original | bon état | bon état
C7  | 1 | Solido | 125 | Alfa Romeo 2600                 | 1/43 |      |           | original | bon état | bon état
C8  | 1 | Solido | 136 | Bugatti Royale                  | 1/43 |      |           | original | très bon état | bon état
C8  | 1 | Solido | 137 | Mercedes-Benz SSK               | 1/43 |      |           | original | très bon état | bon état
C8  | 1 | Solido | 145 | Hispano-Suiza H6B               | 1/43 |      |           | original | très bon état | bon état
A16 | 1 | Dinky Toys | 24 L | Vespa 400                  | 1/43 | 1959 |           | original jaune | bon état | bon état
C9  | 1 | Matchbox | Y-1 | Allchin Traction Engine       |      |      |           | original | bon état | état d’usage
C9  | 1 | Matchbox | Y-2 | 1911 “B” Type London Bus      |      |      | rouge     | original | bon état | état d’usage
C9  | 1 | Matchbox | Y-5 | 1929 Le Mans Bentley          |      |      | verte     | original | bon état | état d’usage
C9  | 1 | Matchbox | Y-8 | 1926 Morris Cowley “Bullnose” |      |      |           | original | bon état | état d’usage
C9  | 1 | Matchbox | Y-15 | 1907 Rolls-Royce Silver Ghost |     |      |           | original | bon état | état d’usage
`,
  lots: `
C1  | 100 | 130 |     | monoplace-verte           | sold 150 b10 | |
C2  | 110 | 140 | 110 | spider-argent             | sold 190 b3  | |
C3  | 80  | 120 |     | monoplace-rouge | sold 115 b8  | |
C4  | 90  | 120 |     | monoplace-marine          | unsold -     | |
C5  | 100 | 140 |     | cabriolet-gris            | sold 120 b18 | |
C6  | 90  | 120 |     | monoplace-bleue | sold 160 b9  | |
C7  | 120 | 160 |     | flaminia-bleu-nuit        | sold 130 b14 | |
C8  | 80  | 100 |     | royale-bleue              | sold 60 b19  | Série « L’Âge d’or ». | “L’Âge d’or” series.
C9  | 60  | 90  |     | omnibus-rouge             | sold 55 b12  | Cinq « Models of Yesteryear » de première série. | Five early Models of Yesteryear.
`,
};

const TINPLATE: ConsignmentSheet = {
  key: 'D',
  consignor: 's3',
  commission: 1_000,
  mandate: 'signed',
  items: `
D1  | 1 | CIJ       |      | Alfa Romeo P2                     | 1/10 |      | bleue    | none     | bon état, peinture d’origine, ressort en état |
D2  | 1 | JEP       |      | Hispano-Suiza                     |      |      |          | original | très bon état, éclairage complet | état d’usage
D3  | 1 | JEP       |      | Delage                            |      |      | bordeaux | none     | bon état, un pneu refait |
D4  | 1 | Jouets Citroën |  | C6 conduite intérieure            | 1/10 |      |          | none     | à restaurer |
D5  | 1 | Märklin   | 3015 | Locomotive électrique « Crocodile » | HO | 1947 | verte    | original rouge | très bon état | bon état
D6  | 1 | Märklin   | 3048 | Locomotive à vapeur BR 01         | HO   |      | noire    | original | bon état | bon état
D6  | 1 | Märklin   | 3021 | Locomotive diesel V 200           | HO   |      | rouge    | original | bon état | bon état
D7  | 1 | Schuco    | 1050 | Studio                            |      | 1936 | rouge    | original | bon état, clé et outils | bon état
D8  | 1 | Schuco    | 4001 | Examico                           |      |      |          | none     | bon état |
D8  | 1 | Schuco    | 2002 | Akustico                          |      |      |          | none     | bon état |
D8  | 1 | Schuco    | 1111 | Fex                               |      |      |          | none     | état d’usage |
`,
  lots: `
D1  | 3500 | 4500 | 3500 | grand-prix-bleu           | sold 5400 b5 | La grande voiture de course des années vingt, en tôle, 53 cm. | The great tinplate racing car of the twenties, 53 cm.
D2  | 2000 | 3000 | 2000 | torpedo-creme             | unsold 1800  | |
D3  | 600  | 800  |      | limousine-tole   | sold 920 b10 | |
D4  | 300  | 400  |      | conduite-interieure-brune | withdrawn seller | |
D5  | 400  | 500  | 380  | locomotive-verte | sold 560 b3  | |
D6  | 180  | 220  |      | locomotive-noire          | sold 200 b16 | |
D7  | 120  | 160  |      | studio-rouge              | sold 190 b13 | |
D8  | 100  | 150  |      | examico-creme             | unsold -     | |
`,
};

const PLASTIC: ConsignmentSheet = {
  key: 'E',
  consignor: 's7',
  commission: 1_500,
  mandate: 'signed',
  items: `
E1  | 1 | Norev     |      | Citroën DS 19                  | 1/43 |      |          | none     | bon état, léger retrait du plastique |
E1  | 1 | Norev     |      | Renault Dauphine               | 1/43 |      |          | none     | bon état |
E1  | 1 | Norev     |      | Peugeot 404                    | 1/43 |      |          | none     | bon état |
E1  | 1 | Norev     |      | Panhard PL 17                  | 1/43 |      |          | none     | bon état |
E1  | 1 | Norev     |      | Citroën 2 CV                   | 1/43 |      |          | none     | bon état |
E2  | 1 | Minialuxe |      | Citroën DS 19                  | 1/43 |      |          | none     | bon état |
E2  | 1 | Minialuxe |      | Peugeot 403                    | 1/43 |      |          | none     | bon état |
E2  | 1 | Minialuxe |      | Taxi de la Marne               | 1/43 |      |          | original | bon état | bon état
E3  | 1 | CIJ       | 3/48 | Renault 4 CV                   | 1/43 |      |          | original | bon état | bon état
E3  | 1 | CIJ       | 3/51 | Renault Frégate                | 1/43 |      |          | original | bon état | état d’usage
E4  | 1 | CIJ       | 3/56 | Renault Dauphine               | 1/43 |      |          | original | bon état | bon état
E4  | 1 | CIJ       | 3/58 | Renault Floride                | 1/43 |      |          | original | bon état | bon état
E5  | 1 | JRD       | 110  | Citroën 2 CV                   | 1/43 |      | bleue    | original | très bon état | bon état
E6  | 1 | JRD       | 112  | Citroën 11 CV                  | 1/43 |      | noire    | original | très bon état | bon état
E7  | 1 | Quiralu   |      | Simca Marly                    | 1/43 |      |          | none     | bon état |
E7  | 1 | Quiralu   |      | Messerschmitt KR 200           | 1/43 |      |          | none     | bon état |
`,
  lots: `
E1  | 60  | 80  |     | ds-bleue                  | sold 70 b19  | |
E2  | 50  | 70  |     | ds-grise                  | sold 50 b9   | |
E3  | 120 | 150 |     | quatre-chevaux-verte      | sold 135 b17 | |
E4  | 100 | 140 |     | dauphine-jaune            | unsold -     | |
E5  | 120 | 160 |     | 2cv-bleue      | sold 200 b2  | |
E6  | 140 | 180 | 140 | traction-noire | sold 220 b10 | |
E7  | 80  | 110 |     | marly-deux-tons           | sold 90 b12  | |
`,
};

const MODERN: ConsignmentSheet = {
  key: 'F',
  consignor: 's6',
  commission: 1_800,
  mandate: 'signed',
  inProduction: true,
  items: `
F1  | 1 | Spark      | 43LM70 | Porsche 917 K, Le Mans 1970, n° 23        | 1/43 |  |          | original | neuf | neuf
F1  | 1 | Spark      | 43LM66 | Ford GT40 Mk II, Le Mans 1966, n° 2       | 1/43 |  |          | original | neuf | neuf
F1  | 1 | Spark      | 43LM72 | Matra-Simca MS 670, Le Mans 1972, n° 15   | 1/43 |  |          | original | neuf | neuf
F2  | 1 | Spark      | 43LM91 | Mazda 787 B, Le Mans 1991, n° 55          | 1/43 |  |          | original | neuf | neuf
F2  | 1 | Spark      | 43LM95 | McLaren F1 GTR, Le Mans 1995, n° 59       | 1/43 |  |          | original | neuf | neuf
F3  | 1 | CMC        |        | Ferrari 250 GTO                           | 1/18 |  | rouge    | original | neuf | neuf
F4  | 1 | Minichamps |        | McLaren MP4/4, Ayrton Senna, 1988         | 1/43 |  |          | original | neuf | neuf
F5  | 40 | Altaya    |        | Nos chères voitures d’antan               | 1/43 |  |          | original | neuf | neuf
`,
  lots: `
F1  | 120 | 150 |     | prototype-rouge           | sold 150 b14 | Trois vainqueurs des 24 Heures. | Three winners of the 24 Hours.
F2  | 80  | 100 |     | prototype-orange          | sold 95 b20  | |
F3  | 250 | 300 | 250 | coupe-rouge | under 240 b20 | |
F4  | 60  | 80  |     | monoplace-blanche         | unsold -     | |
F5  | 150 | 200 |     | collection-grise          | sold 190 b20 | Quarante fascicules et leurs modèles, sous blister. | Forty part-work models, in blister packs.
`,
};

export const PAST_CONSIGNMENTS: readonly ConsignmentSheet[] = [
  VINTAGE_DINKY,
  ENGLISH_TOYS,
  SOLIDO,
  TINPLATE,
  PLASTIC,
  MODERN,
];

/**
 * How far each buyer's invoice has come since the sale: paid whole the same week or late, by a
 * transfer that was too much (`over`) or that paid another's too (`together`), paid and one lot
 * given back since (`claimed`), paid in part, or not at all: then `noticed` has had a formal notice,
 * `unclaimed` is sent a second one after the first came back, and `owing` is due one.
 */
export const SETTLEMENTS: Readonly<
  Record<
    string,
    | 'card'
    | 'claimed'
    | 'transfer'
    | 'over'
    | 'together'
    | 'late'
    | 'part'
    | 'noticed'
    | 'unclaimed'
    | 'owing'
  >
> = {
  b1: 'card',
  b2: 'card',
  b3: 'transfer',
  b4: 'transfer',
  b5: 'over',
  b6: 'together',
  b7: 'card',
  b8: 'late',
  b9: 'card',
  b10: 'together',
  b11: 'late',
  b12: 'card',
  b13: 'card',
  b14: 'part',
  b15: 'transfer',
  b16: 'part',
  b17: 'claimed',
  b18: 'unclaimed',
  b19: 'owing',
  b20: 'noticed',
};
