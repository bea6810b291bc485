/** What every kind of document says: who the house is, which law and courts, which account. */

import type { VatRegime } from '#domain/accounts/vat-regime.ts';
import { totalRow } from './cells.ts';
import { countryLine, frenchDate } from './dates.ts';
import type {
  BankAccountFacts,
  DocumentHead,
  HouseFacts,
  LatePaymentFacts,
  PartyFacts,
  SaleFacts,
  VatFacts,
} from './facts.ts';
import type { LabelledWords, TotalRow, Words } from './model.ts';
import { days, same, sayIn, shares, sums } from './say.ts';
import { en, fr, groupedIban, groupedSiren, NO_BREAK_SPACE } from './typography.ts';

/** What a French company prints at the foot of its papers; French alone. */
export function imprint(house: HouseFacts): string {
  const form =
    house.capital === null
      ? house.legalForm
      : fr`${house.legalForm} au capital de ${house.capital.replaceAll(' ', NO_BREAK_SPACE)}`;
  const { number, on } = house.councilDeclaration;
  const declaration = fr`déclarée au Conseil des maisons de vente sous le n° ${number}`;
  return [
    fr`${house.name}, ${form}`,
    house.addressLines.join(', '),
    `${groupedSiren(house.siren)}${NO_BREAK_SPACE}RCS${NO_BREAK_SPACE}${house.rcsCity}`,
    `TVA${NO_BREAK_SPACE}${house.vatNumber}`,
    fr`${declaration} le ${frenchDate(on)}`,
  ].join(`${NO_BREAK_SPACE}· `);
}

/** The envelope: names, street, town, and the country of letters that leave France. */
export function envelope(party: PartyFacts): readonly string[] {
  return [...party.nameLines, ...party.addressLines, ...countryLine(party.country)];
}

export function saleEntries(head: DocumentHead, sale: SaleFacts): readonly LabelledWords[] {
  const say = sayIn(head.language);
  const heldOn = days(sale.heldOn);
  return [
    { label: say('Vente', 'Sale'), value: same(`${sale.title} · ${sale.code}`) },
    {
      label: say('Tenue', 'Held'),
      value: say(fr`${heldOn.fr}, ${sale.place}`, en`${heldOn.en}, ${sale.place}`),
    },
  ];
}

/** SIREN and VAT number, which the papers of professionals carry. */
export function professionalEntries(head: DocumentHead): readonly LabelledWords[] {
  const { siren, vatNumber } = head.party;
  const say = sayIn(head.language);
  const vatLabel = say('N° de TVA', 'VAT number');
  return [
    ...(siren === null ? [] : [{ label: same('SIREN'), value: same(groupedSiren(siren)) }]),
    ...(vatNumber === null ? [] : [{ label: vatLabel, value: same(vatNumber) }]),
  ];
}

export function dayEntry(
  label: Words,
  day: { readonly fr: string; readonly en: string },
): LabelledWords {
  return { label, value: { fr: day.fr, en: label.en === null ? null : day.en } };
}

/** Holder, IBAN and BIC, and the words to write on the transfer when there are any. */
export function accountEntries(
  head: DocumentHead,
  account: BankAccountFacts,
  reference: string | null,
): readonly LabelledWords[] {
  const say = sayIn(head.language);
  const bic = { label: say('BIC', 'BIC'), value: same(account.bic ?? '') };
  const wording = { label: say('Motif', 'Reference'), value: same(reference ?? '') };
  return [
    { label: say('Titulaire', 'Holder'), value: same(account.holder) },
    { label: say('IBAN', 'IBAN'), value: same(groupedIban(account.iban)) },
    ...(account.bic === null ? [] : [bic]),
    ...(reference === null ? [] : [wording]),
  ];
}

/** The margin scheme's mention (CGI, art. 297 A and 297 E; FR-4): the regime named, no VAT. */
export function marginScheme(head: DocumentHead): Words {
  return sayIn(head.language)(
    fr`Régime particulier – Biens d'occasion, art. 297${NO_BREAK_SPACE}A${NO_BREAK_SPACE}du${NO_BREAK_SPACE}CGI.`,
    en`Special scheme – second-hand goods, art. 297${NO_BREAK_SPACE}A of the French Tax Code (CGI).`,
  );
}

/** The regime beside the sums; the general one is named by the VAT that is shown. */
export function regimeNote(head: DocumentHead, regime: VatRegime): Words | null {
  return regime === 'margin' ? marginScheme(head) : null;
}

/** `TVA 20 % sur 100,00 €`, a row for each rate: the base stands in the words (CGI, ann. II, 242 nonies A). */
export function vatRows(head: DocumentHead, taxes: readonly VatFacts[]): readonly TotalRow[] {
  const say = sayIn(head.language);
  return taxes.map(({ rate, net, vat }) => {
    const at = shares(rate);
    const base = sums(net);
    const label = say(fr`TVA ${at.fr} sur ${base.fr}`, en`VAT ${at.en} on ${base.en}`);
    return totalRow('plain', label, vat);
  });
}

/** The edition the document stands under (CT-2.8). */
export function editionClause(head: DocumentHead): Words {
  const { edition, publishedOn } = head.terms;
  const on = days(publishedOn);
  return sayIn(head.language)(
    fr`Les articles cités sans autre mention sont ceux des conditions générales de vente, édition ${edition}, publiée le ${on.fr}.`,
    en`Articles cited without further mention are those of the General Terms of Sale, edition ${edition}, published on ${on.en}. The French text prevails.`,
  );
}

/** French law, and the courts that decide (General Terms, art. 10; CT-10.1). */
export function lawClause(head: DocumentHead): Words {
  const courts = courtsOf(head);
  return sayIn(head.language)(
    fr`Droit français. À défaut d'accord amiable, tout litige relève des ${courts.fr}.`,
    en`French law applies. Failing an amicable agreement, any dispute falls to ${courts.en}.`,
  );
}

/**
 * The courts of the house's town for professionals (General Terms, art. 10; CT-10.1); a consumer is
 * bound by no such clause (Code de procédure civile, art. 48).
 */
export function courtsOf({ house, party, terms }: DocumentHead): {
  readonly fr: string;
  readonly en: string;
} {
  if (party.quality === 'professional') {
    return {
      fr: fr`tribunaux de ${house.jurisdiction} (art. ${terms.articles.law})`,
      en: en`the courts of ${house.jurisdiction}, France (art. ${terms.articles.law})`,
    };
  }
  return {
    fr: fr`tribunaux que la loi désigne, parmi lesquels celui du domicile du consommateur`,
    en: en`the courts that the law designates, that of the consumer's home among them`,
  };
}

/** Where a consumer may turn before a court (Code de la consommation, L616-1). */
export function mediatorClause(head: DocumentHead): readonly Words[] {
  const { house, party } = head;
  if (party.quality === 'professional') return [];
  const say = sayIn(head.language);
  return [
    say(
      fr`Médiateur de la consommation : ${house.mediator}.`,
      en`Consumer mediator: ${house.mediator}.`,
    ),
  ];
}

/** Personal data (General Terms, art. 3; CT-3.5). */
export function dataClause(head: DocumentHead): Words {
  const article = head.terms.articles.information;
  return sayIn(head.language)(
    fr`Vos données servent à l'exécution de la vente et aux obligations légales de la maison ; vous pouvez y accéder, les rectifier et vous opposer à leur usage (art. ${article}).`,
    en`Your data serve to carry out the sale and meet the house's legal duties; you may access them, correct them and object to their use (art. ${article}).`,
  );
}

/** The yearly rate when it is known, else the rule it follows. */
export function lateRateText(late: LatePaymentFacts): { readonly fr: string; readonly en: string } {
  if (late.yearlyRate === null) {
    return {
      fr: fr`à trois fois le taux de l'intérêt légal`,
      en: en`at three times the legal interest rate`,
    };
  }
  const rate = shares(late.yearlyRate);
  return { fr: fr`au taux annuel de ${rate.fr}`, en: en`at a yearly rate of ${rate.en}` };
}

/** How a letter begins. */
export function salutation({ language }: DocumentHead): Words {
  return sayIn(language)('Madame, Monsieur,', 'Dear Sir or Madam,');
}

/** Place, day and name above the signature. */
export function signatoryLines(facts: DocumentHead): readonly Words[] {
  const { issuedAt, house } = facts;
  const on = days(facts.issuedOn);
  const made = sayIn(facts.language)(
    fr`Fait à ${issuedAt}, le ${on.fr}`,
    en`Done at ${issuedAt}, on ${on.en}`,
  );
  return house.signatory === null ? [made] : [made, same(house.signatory)];
}
