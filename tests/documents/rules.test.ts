/** The mentions that the terms and the law put on each document. */
import { describe, expect, test } from 'vitest';
import { documentModel } from '#documents/kinds.ts';
import { payoutText } from '#documents/statement/wording.ts';
import { add, basisPoints, type Cents, cents, euros, subtract } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { chargesNotice } from './charge-samples.ts';
import { plain, printed, sentences } from './pdf.ts';
import { mandate } from './requisition-samples.ts';
import { BUYER_ABROAD, formalNotice, invoice, SELLER, statement, TRADER } from './samples.ts';

describe('the invoice', () => {
  test('CT-4.12 shows the hammer price and the premium, tax included, apart', async () => {
    const text = await sentences(invoice());
    expect(text).toContain('Total des adjudications 2 425,00');
    expect(text).toContain('Frais acheteur 22,80 % TTC 552,90');
    expect(text).toContain('Total à payer 2 977,90 €');
  });

  test('CT-2.8 the rates it prints are those of its edition', async () => {
    const text = await sentences(invoice(undefined, { premiumRate: basisPoints(2_500) }));
    expect(text).toContain('Frais acheteur 25,00 % TTC');
    expect(text).toContain('conditions générales de vente, édition 2026-1');
  });

  test.each([
    ['French', invoice()],
    ['bilingual', invoice(undefined, { party: BUYER_ABROAD })],
    ['professional', invoice(undefined, { party: TRADER })],
  ])('FR-4 a %s invoice under the margin scheme names it and shows no VAT', async (_, facts) => {
    const text = await sentences(facts);
    expect(text).toContain('Régime particulier – Biens d’occasion, art. 297 A du CGI');
    // Only numbers of identification may stand beside the word.
    const mentions = text.match(/\b(TVA|VAT)\b.{0,14}/g) ?? [];
    for (const mention of mentions)
      expect(mention).toMatch(/^(TVA|VAT)( number)?( VAT number)? FR\d{2}/);
    expect(text).not.toMatch(/dont TVA|\bHT\b|hors taxe|excluding|20 ?%|20,00 %/);
  });

  test('CT-3.2 says that information is indicative', async () => {
    expect(await sentences(invoice())).toContain('données à titre indicatif (art. 3)');
  });

  test('CT-10.1 the courts of Bourges bind professionals, never a consumer', async () => {
    for (const facts of [invoice(), formalNotice(), mandate()]) {
      const text = await sentences(facts);
      expect(text).toMatch(/Droit français/);
      expect(text).toContain('tribunaux que la loi désigne');
      expect(text).not.toContain('tribunaux de Bourges');
    }
    const professional = await sentences(invoice(undefined, { party: TRADER }));
    expect(professional).toContain('tribunaux de Bourges (art. 10)');
  });

  test('CT-5.3 CT-5.4 says when it is due and that a part releases nothing', async () => {
    const text = await sentences(invoice());
    expect(text).toContain('au plus tard le 24 octobre 2026');
    expect(text).toContain('Un règlement partiel ne libère aucun lot (art. 5)');
  });

  test.each([
    ['a consumer', invoice()],
    ['a professional', invoice(undefined, { party: TRADER })],
  ])('FR-7 %s reads of no price for paying by card (CMF L112-12)', async (_, paper) => {
    expect(await sentences(paper)).not.toMatch(/carte bancaire|2,64|0,96/);
  });

  test('a claim has its five years, and no clause takes them away (L321-17)', async () => {
    const text = await sentences(invoice());
    expect(text).toContain('se prescrivent par cinq ans à compter de l’adjudication');
    expect(text).not.toContain('aucune réclamation');
  });

  test('FR-6 says until which day the seller may ask for a new auction', async () => {
    expect(await sentences(invoice())).toContain('au plus tard le 17 janvier 2027, la vente est');
  });

  test('CT-6.1 CT-6.2 CT-6.7 CT-6.13 CT-7.1 says what happens to the lots', async () => {
    const text = await sentences(invoice());
    expect(text).toContain('risques passent à l’acheteur quand le lot lui est remis');
    expect(text).toContain('Aucun lot n’est remis avant le paiement intégral');
    expect(text).toContain('droits de douane sont payés par l’acheteur');
    expect(text).toContain('« sous réserve de déballage »');
    expect(text).toContain('jusqu’au 17 novembre 2026, puis 6 € TTC par jour (art. 7)');
  });

  test('FR-8 a professional reads of penalties and 40 €, a consumer never does', async () => {
    const professional = await sentences(invoice(undefined, { party: TRADER }));
    expect(professional).toContain('pénalités de retard au taux annuel de 7,86 %');
    expect(professional).toContain('frais de recouvrement de 40 €');
    expect(professional).toContain('SIREN 552 100 554');
    expect(await sentences(invoice())).not.toMatch(/pénalités|recouvrement|40 €/);
  });

  test('names the account for funds of third parties; once paid it asks for nothing', async () => {
    expect(await sentences(invoice())).toContain('FR76 3000 6000 0112 3456 7890 189');
    const paid = invoice();
    const text = await sentences(invoice(undefined, { received: paid.total }));
    expect(text).toContain('intégralement réglé');
    expect(text).not.toContain('IBAN');
  });
});

describe('the statement', () => {
  test('CT-9.8 FR-4 the fee on a reserve is a service with VAT, no part of a sale', async () => {
    const text = await sentences(statement());
    expect(text).toContain('frais sur la réserve de 300,00 € non atteinte (art. 9), TVA 20 %');
    expect(text).toContain('36,00 7,20 43,20');
    expect(text).toContain('régime général de TVA : 36,00 € HT, TVA 20 % 7,20 €');
    expect(text).toContain('Prestations de la maison TTC −43,20');
  });

  test('FR-4 the mention of the margin stands on sales alone, never on a service', async () => {
    const { lines } = statement();
    const scheme = 'Régime particulier – Biens d’occasion';
    const unsold = await sentences(statement(lines.filter((line) => line.state !== 'sold')));
    expect(unsold).toContain('TVA 20 %');
    expect(unsold).not.toContain(scheme);
    expect(await sentences(statement())).toContain(`Ventes : ${scheme}`);
    const sold = await sentences(statement(lines.filter((line) => line.state === 'sold')));
    expect(sold).toContain(scheme);
    expect(sold).not.toContain('TVA 20 %');
  });

  test('CT-9.14 the tax is withheld lot by lot above the threshold', async () => {
    const text = await sentences(statement());
    expect(text).toContain('−403,00');
    expect(text).toContain('6,5 %, prélevée sur chaque lot de plus de 5 000 €');
  });

  test('FR-5 says by when the seller is paid and what still waits for buyers', async () => {
    const text = await sentences(statement());
    expect(text).toContain('au plus tard le 17 décembre 2026');
    expect(text).toContain(
      '273,92 € du produit net de vos lots sont encore dus par leurs acheteurs',
    );
  });

  test('CT-5.4 what still waits for buyers is never more than is paid out', async () => {
    const { owners } = statement();
    const little = owners.map((owner) => ({ ...owner, net: cents(100) }));
    const [, awaited] = payoutText({ ...statement(), owners: little });
    expect(plain(awaited?.fr ?? '')).toMatch(/^1,00 € du produit net/);
  });

  test('CT-9.6 says until when an unsold lot can be asked back', async () => {
    const early = { issuedOn: isoDate('2026-10-24') };
    const stillAsked = await sentences(statement(undefined, early));
    expect(stillAsked).toContain('reçue au plus tard le 25 octobre 2026');
    const asked = 'n’a pas été demandée au plus tard le 25 octobre 2026';
    expect(await sentences(statement())).toContain(asked);
  });

  test('the share of each of several owners stands on the paper, with his account', async () => {
    const { netTotal, owners } = statement();
    const [alone] = owners;
    const widow = { name: 'Mme Quintrand', share: basisPoints(5_000), net: euros(3_000) };
    const left = subtract(netTotal, widow.net);
    const son = { name: 'M. Quintrand', share: basisPoints(5_000), net: left };
    const paidOut = euros(0);
    const both = [
      { ...widow, paidOut, payTo: alone?.payTo ?? null },
      { ...son, paidOut, payTo: null },
    ];
    const text = await sentences(statement(undefined, { owners: both }));
    expect(text).toContain('50 % Mme Quintrand 3 000,00');
    expect(text).toContain('FR14 2004 1010');
    expect(text).toContain('Veuillez nous adresser un relevé');
    expect(await sentences(statement())).not.toContain('Propriétaire');
  });

  test('what an owner owes is claimed from him, and lessens no other share', async () => {
    const { netTotal } = statement();
    const corrects = { number: 'D2026-0003', issuedOn: isoDate('2026-10-23') };
    const half = { share: basisPoints(5_000), payTo: null };
    const net = euros(3_000);
    const owners = [
      { ...half, name: 'Mme Quintrand', net, paidOut: euros(3_100) },
      { ...half, name: 'M. Quintrand', net: subtract(netTotal, net), paidOut: euros(0) },
    ];
    const changes = { corrects: { ...corrects, paidOut: euros(3_100) }, owners };
    const text = await sentences(statement(undefined, changes));
    expect(text).toContain('Déjà versé −3 100,00');
    expect(text).toMatch(/Reste à vous verser [\d ,]+ € Trop-perçu à restituer −100,00 €/);
    expect(text).toContain(
      'sans retenue sur la part des autres propriétaires : Mme Quintrand, 100,00 €',
    );
  });

  test('FR-3 a corrected statement says what it replaces, what was paid and is left', async () => {
    const { netTotal } = statement();
    const corrects = { number: 'D2026-0003', issuedOn: isoDate('2026-10-23') };
    const paid = (paidOut: Cents) => {
      return sentences(statement(undefined, { corrects: { ...corrects, paidOut } }));
    };
    const text = await paid(subtract(netTotal, euros(20)));
    expect(text).toContain('Décompte rectificatif');
    expect(text).toContain('annule et remplace le décompte D2026-0003 du 23 octobre 2026');
    expect(text).toContain('Reste à vous verser 20,00 €');
    expect(await paid(netTotal)).toContain('Il ne reste rien à vous verser.');
    const over = await paid(add(netTotal, euros(20)));
    expect(over).toContain('Trop-perçu à restituer −20,00 €');
    expect(over).toContain('il vous sera réclamé');
    expect(await sentences(statement())).not.toContain('rectificatif');
  });

  test('a statement in the house’s favour says so and names the house’s account', async () => {
    const unsold = statement().lines.filter((line) => line.state === 'unsold');
    const text = await sentences(statement(unsold));
    expect(text).toContain('Solde dû à la maison −43,20 €');
    expect(text).toContain('Motif D2026-0007');
    expect(text).not.toContain('FR14');
  });
});

describe('the sales requisition', () => {
  test('CT-9.15 the photographs belong to the house', async () => {
    const text = await sentences(mandate());
    expect(text).toContain('Les photographies des objets appartiennent à la maison');
  });

  test('CT-9.1 CT-9.4 the seller is sole owner and names the kinds of sale', async () => {
    const text = await sentences(mandate());
    expect(text).toContain('seul propriétaire');
    expect(text).toContain('en salle et en ligne');
    expect(await sentences(mandate({ channels: 'online' }))).toContain('publiques, en ligne,');
  });

  test('CT-9.9 a reserve above the low estimate never reaches paper', () => {
    const lots = [
      {
        ...{ number: 1, title: 'x', items: ['x'] },
        lowEstimate: euros(10),
        highEstimate: euros(20),
        reserve: euros(11),
        whole: null,
      },
    ];
    expect(() => documentModel(mandate({ lots }))).toThrow('above its low estimate');
  });

  test('CT-9.10 CT-9.11 CT-9.12 CT-9.13 prints the edition’s conditions', async () => {
    const text = await sentences(mandate());
    expect(text).toContain('environ 50 % de l’estimation basse');
    expect(text).toContain('« retiré faute d’enchère »');
    expect(text).toContain('entre 90 et 60 jours, 15 % de l’estimation haute');
    expect(text).toContain('ne pas enchérir sur mes lots');
  });
});

describe('the formal notice', () => {
  test('CT-5.5 is a registered letter that demands a sum by a day', async () => {
    const text = await sentences(formalNotice());
    expect(text).toContain('Mise en demeure');
    expect(text.toLowerCase()).toContain('lettre recommandée avec accusé de réception');
    expect(text).toContain('nous vous mettons en demeure de nous payer la somme de 2 486,70 €');
    expect(text).toContain(
      '(deux mille quatre cent quatre-vingt-six euros et soixante-dix centimes)',
    );
    expect(text).toContain(
      'dans un délai de 15 jours à compter du jour où cette lettre vous parvient',
    );
  });

  test('CT-5.5 a second one says which came back, and why', async () => {
    const first = { number: 'M2026-0001', postedOn: isoDate('2026-10-28') };
    const again = formalNotice({
      channel: 'bailiff',
      returned: { ...first, reason: 'unclaimed' },
    });
    const text = await sentences(again);
    expect(text).toContain('Signifiée par commissaire de justice');
    expect(text).toContain('lettre recommandée M2026-0001, postée le 28 octobre 2026, nous est');
    expect(text).toContain('revenue : pli avisé et non réclamé');
  });

  test('FR-7 a consumer is never told of a recovery fee', async () => {
    const text = await sentences(formalNotice());
    expect(text).not.toMatch(/recouvrement|250|40 €|pénalités/);
    expect(text).toContain('intérêt au taux légal à compter de la présente mise en demeure');
  });

  test('CT-5.6 FR-8 a professional is told of penalties, 40 € and the recovery fee', async () => {
    const text = await sentences(formalNotice({ party: TRADER }));
    expect(text).toContain(
      'Depuis le 25 octobre 2026, des pénalités de retard au taux annuel de 7,86 %',
    );
    expect(text).toContain('frais de recouvrement de 40 €');
    expect(text).toContain('10 % du prix d’adjudication');
    expect(text).toContain('minimum de 250 € (art. 5)');
  });

  test('FR-8 the legal rate is printed only when it is known', async () => {
    const known = await sentences(formalNotice({ legalRate: basisPoints(262) }));
    expect(known).toContain('au taux légal, soit 2,62 % l’an à ce jour,');
  });

  test('FR-6 CT-5.7 says until when the seller may ask for a new auction', async () => {
    const text = await sentences(formalNotice());
    expect(text).toContain('jusqu’au 17 janvier 2027');
    expect(text).toContain('réitération des enchères');
    expect(text).toContain('résolue de plein droit');
  });

  test('FR-6 one about charges speaks of no new auction and of no sale cancelled', async () => {
    const text = await sentences(chargesNotice({ party: TRADER }));
    expect(text).toContain('les frais ci-dessous vous ont été facturés');
    expect(text).toContain('Magasinage du lot 202');
    expect(text).not.toMatch(/adjugés|réitération|résolue de plein droit|10 % du prix/);
  });

  test('nothing is demanded where nothing is owed', () => {
    const facts = formalNotice();
    const paid = { ...facts, received: facts.principal, balance: cents(0) };
    expect(() => documentModel(paid)).toThrow('demands nothing');
  });
});

describe('every document', () => {
  test('names its number, its house and its page, in English too for a foreigner', async () => {
    const text = await sentences(invoice(undefined, { party: BUYER_ABROAD }));
    expect(text).toContain('Facture F2026-0031');
    expect(text).toContain('732 829 320 RCS Bourges');
    expect(text).toContain('déclarée au Conseil des maisons de vente sous le n° 061-2019');
    expect(text).toContain('page 1 sur 2 · 1 of 2');
    expect(text).toContain('The French text prevails');
  });

  test.each([
    ['an invoice', () => documentModel({ ...invoice(), total: cents(1) })],
    [
      'a column',
      () =>
        documentModel({
          ...invoice(),
          hammerTotal: add(invoice().hammerTotal, cents(1)),
          total: add(invoice().total, cents(1)),
          balance: add(invoice().balance, cents(1)),
        }),
    ],
    ['a statement', () => documentModel({ ...statement(), netTotal: cents(1) })],
    ['a formal notice', () => documentModel({ ...formalNotice(), principal: cents(1) })],
    ['a requisition', () => documentModel({ ...mandate(), lowEstimateTotal: cents(1) })],
  ])('FR-3 %s that does not add up is never issued', (_, make) => {
    expect(make).toThrow();
  });

  test('a letter to a seller abroad is bilingual and names the country', async () => {
    const party = { ...SELLER, language: 'en' as const, country: 'BE' };
    const text = await printed(statement(undefined, { party }));
    expect(text).toContain('BELGIQUE');
    expect(text).toContain('Seller’s statement');
  });
});
