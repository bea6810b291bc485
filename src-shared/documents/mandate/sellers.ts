/** The words of a sales requisition about who sells: owners, signatory, tax. */
import { ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import type { Block, LabelledWords, Words } from '../common/model.ts';
import { days, roundSums, same, sayIn, shares } from '../common/say.ts';
import { en, fr, NO_BREAK_SPACE } from '../common/typography.ts';
import type { MandateFacts, OwnerFacts } from './facts.ts';

/** Blanks to fill in by hand. */
export const BLANK = '………………………………';

interface BothWords {
  readonly fr: string;
  readonly en: string;
}

/** The request itself (General Terms, art. 9; CT-9.1, CT-9.4; Code de commerce, L321-5). */
export function request(facts: MandateFacts): Words {
  const where = CHANNELS[facts.channels];
  const { name } = facts.house;
  const say = sayIn(facts.language);
  const { capacity } = facts.signatory;
  if (capacity === 'owner') {
    return say(
      fr`Je requiers ${name} de vendre pour mon compte, aux enchères publiques, ${where.fr}, les objets inventoriés ci-dessous. Je déclare en être seul propriétaire ; ils sont libres de tout gage, nantissement, engagement ou autre empêchement.`,
      en`I request ${name} to sell on my behalf, by public auction, ${where.en}, the items listed below. I declare that I am their sole owner; they are free of all liens, pledges, engagements or other impediments.`,
    );
  }
  const as = CAPACITIES[capacity];
  const french =
    facts.owners.length === 1 ? 'du propriétaire désigné' : 'des propriétaires désignés';
  const english = facts.owners.length === 1 ? 'owner' : 'owners';
  return say(
    fr`Agissant en qualité de ${as.fr} pour le compte ${french} ci-dessous, je requiers ${name} de vendre aux enchères publiques, ${where.fr}, les objets inventoriés ci-après. Je déclare qu'ils n'ont pas d'autre propriétaire et sont libres de tout gage, nantissement, engagement ou autre empêchement, et que j'ai pouvoir d'en disposer.`,
    en`Acting as ${as.en} on behalf of the ${english} named below, I request ${name} to sell by public auction, ${where.en}, the items listed hereafter. I declare that they have no other owner, are free of all liens, pledges, engagements or other impediments, and that I have the power to dispose of them.`,
  );
}

const CHANNELS: Readonly<Record<MandateFacts['channels'], BothWords>> = {
  room: { fr: 'en salle', en: 'in the room' },
  online: { fr: 'en ligne', en: 'on line' },
  room_and_online: { fr: 'en salle et en ligne', en: 'in the room and on line' },
};

const CAPACITIES: Readonly<Record<MandateFacts['signatory']['capacity'], BothWords>> = {
  owner: { fr: 'propriétaire', en: 'owner' },
  notary: { fr: 'notaire', en: 'notary' },
  heir: { fr: 'héritier', en: 'heir' },
  guardian: { fr: 'tuteur ou curateur', en: 'guardian' },
  company_officer: { fr: 'représentant légal', en: 'company officer' },
  agent: { fr: 'mandataire', en: 'agent' },
};

/** Who signs, as what, and the document that proves it. */
export function signatoryEntries(facts: MandateFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { capacity, name, identity } = facts.signatory;
  const as = CAPACITIES[capacity];
  const signer = {
    label: say('Signataire', 'Signatory'),
    value: say(fr`${name}, ${as.fr}`, en`${name}, ${as.en}`),
  };
  return [
    ...(capacity === 'owner' ? [] : [signer]),
    {
      label: say(fr`Pièce d'identité`, 'Identity document'),
      value: identity === null ? same(BLANK) : identityWords(facts, identity),
    },
  ];
}

type Identity = NonNullable<MandateFacts['signatory']['identity']>;

function identityWords(facts: MandateFacts, identity: Identity): Words {
  const kind = IDENTITY_KINDS[identity.kind];
  const on = days(identity.issuedOn);
  const { number, issuedBy } = identity;
  return sayIn(facts.language)(
    fr`${kind.fr} n°${NO_BREAK_SPACE}${number}, ${kind.issued} le ${on.fr} par ${issuedBy}`,
    en`${kind.en} no. ${number}, issued on ${on.en} by ${issuedBy}`,
  );
}

const IDENTITY_KINDS: Readonly<Record<Identity['kind'], BothWords & { readonly issued: string }>> =
  {
    identity_card: { fr: fr`Carte d'identité`, issued: 'délivrée', en: 'Identity card' },
    passport: { fr: 'Passeport', issued: 'délivré', en: 'Passport' },
    residence_permit: { fr: 'Titre de séjour', issued: 'délivré', en: 'Residence permit' },
    driving_licence: { fr: 'Permis de conduire', issued: 'délivré', en: 'Driving licence' },
  };

/** Each owner with his share and what he is for the flat tax; nothing where he signs for himself. */
export function ownersBlocks(facts: MandateFacts): readonly Block[] {
  if (facts.signatory.capacity === 'owner') return [];
  const say = sayIn(facts.language);
  const entries = facts.owners.map((owner) => ({
    label: same(owner.name),
    value: ownerWords(facts, owner),
  }));
  const text =
    entries.length === 1
      ? say('Propriétaire', 'Owner')
      : say('Propriétaires indivis', 'Joint owners');
  return [
    { block: 'heading', text },
    { block: 'details', entries },
  ];
}

function ownerWords(facts: MandateFacts, { about, share, capitalGains }: OwnerFacts): Words {
  const part = shares(share);
  const gains = GAINS[capitalGains.status];
  const whole = share === ONE_HUNDRED_PERCENT;
  return sayIn(facts.language)(
    [...(whole ? [] : [part.fr]), about, gains.fr].join(' · '),
    [...(whole ? [] : [part.en]), about, gains.en].join(' · '),
  );
}

const GAINS: Readonly<Record<OwnerFacts['capitalGains']['status'], BothWords>> = {
  subject: { fr: 'soumis à la taxe forfaitaire', en: 'subject to the flat tax' },
  professional: { fr: fr`imposé au titre de son activité`, en: 'taxed on business profits' },
  resident_abroad: { fr: 'domicilié hors de France', en: 'resident outside France' },
  option_general_regime: {
    fr: 'option pour le régime des plus-values',
    en: 'capital-gains option',
  },
};

/** What the sellers are for VAT, and the regime of their lots (CGI, art. 297 A; FR-4). */
export function vatClause(facts: MandateFacts): Words {
  const { vat } = facts;
  const say = sayIn(facts.language);
  switch (vat.status) {
    case 'private':
      return say(
        fr`TVA : le vendeur déclare n'être pas assujetti et n'avoir pas affecté ces objets à une activité taxée. Ils sont vendus sous le régime de la marge (CGI, art. 297${NO_BREAK_SPACE}A).`,
        en`VAT: the seller declares that he is not a taxable person and has not used these items in a taxed activity. They are sold under the margin scheme (CGI, art. 297${NO_BREAK_SPACE}A).`,
      );
    case 'margin_professional':
      return say(
        fr`TVA : le vendeur, professionnel, déclare ne pas facturer la TVA sur ces objets (régime de la marge ou franchise) et en justifie : ${vat.proof}. Ils sont vendus sous le régime de la marge (CGI, art. 297${NO_BREAK_SPACE}A).`,
        en`VAT: the seller, a professional, declares that no VAT is charged on these items (margin scheme or small business) and proves it by: ${vat.proof}. They are sold under the margin scheme (CGI, art. 297${NO_BREAK_SPACE}A).`,
      );
    case 'charges_vat': {
      const rate = shares(vat.rate);
      return say(
        fr`TVA : le vendeur déclare facturer la TVA au taux de ${rate.fr} sur ces objets. Ils sont vendus sous le régime général.`,
        en`VAT: the seller declares that VAT is charged on these items at ${rate.en}. They are sold under the general scheme.`,
      );
    }
  }
}

/** The tax, and what the seller declares about it (CT-9.14; CGI, art. 150 VI to 150 VL). */
export function capitalGainsClause(facts: MandateFacts): Words {
  const rate = shares(facts.capitalGainsTax.rate);
  const threshold = roundSums(facts.capitalGainsTax.threshold);
  const [owner, ...others] = facts.owners;
  const declared =
    owner === undefined || others.length > 0 ? EACH_FOR_HIS_SHARE : declaration(owner);
  return sayIn(facts.language)(
    fr`Une taxe de ${rate.fr} est retenue sur chaque lot de plus de ${threshold.fr} et versée au Trésor pour le compte du vendeur qui y est soumis (CGI, art. 150${NO_BREAK_SPACE}VI). ${declared.fr}`,
    en`A tax of ${rate.en} is withheld on each lot above ${threshold.en} and paid to the Treasury on behalf of a seller subject to it (CGI, art. 150${NO_BREAK_SPACE}VI). ${declared.en}`,
  );
}

const EACH_FOR_HIS_SHARE: BothWords = {
  fr: fr`Chaque propriétaire la doit ou non pour sa part, comme il est dit à son nom.`,
  en: en`Each owner owes it or not on his share, as stated beside his name.`,
};

function declaration({ capitalGains }: OwnerFacts): BothWords {
  switch (capitalGains.status) {
    case 'subject':
      return {
        fr: fr`Le vendeur, particulier domicilié en France, déclare y être soumis.`,
        en: en`The seller, a private person resident in France, declares that it applies.`,
      };
    case 'professional':
      return {
        fr: fr`Le vendeur, professionnel, déclare n'y être pas soumis : ses ventes sont imposées au titre de son activité.`,
        en: en`The seller, a professional, declares that it does not apply: the sales are taxed as business profits.`,
      };
    case 'resident_abroad':
      return {
        fr: fr`Le vendeur déclare n'y être pas soumis, étant domicilié hors de France, et en justifie : ${capitalGains.proof}.`,
        en: en`The seller declares that it does not apply, being resident outside France, and proves it by: ${capitalGains.proof}.`,
      };
    case 'option_general_regime':
      return {
        fr: fr`Le vendeur opte pour le régime général des plus-values (CGI, art. 150${NO_BREAK_SPACE}VL) et en justifie : ${capitalGains.proof}.`,
        en: en`The seller opts for the general capital-gains scheme (CGI, art. 150${NO_BREAK_SPACE}VL) and proves it by: ${capitalGains.proof}.`,
      };
  }
}
