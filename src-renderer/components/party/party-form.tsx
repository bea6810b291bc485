/** The file of a person or a company, edited in place, with the account they are paid on. */
import { PartyText } from '#contract/texts.ts';
import type { PartyId } from '#domain/ids.ts';
import {
  besideField,
  type FormLine,
  type FormPart,
  RecordForm,
  type SlotNotes,
} from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { bicProblem, checkIban } from './iban.ts';

interface PartyFormProps {
  readonly partyId: PartyId;
  readonly label: string;
  readonly version: number;
  readonly text: PartyText;
  /** What registration still asks of the file; the fields it is written in say so. */
  readonly missing?: readonly string[];
  /** Whether the house pays this party: only then does the file need an account. */
  readonly isPaid?: boolean;
}

/** Saved as each field is left. */
export function PartyForm(props: PartyFormProps) {
  const { partyId, label, version, text: held, missing = [], isPaid = true } = props;
  const text = useText();
  const describe = useTell('party.describe');
  const nameless = besideField(describe, ['party_nameless'], text);
  return (
    <RecordForm
      table={PARTY_FIELDS}
      schema={PartyText}
      label={label}
      held={{ version, text: held }}
      describe={describe}
      tell={(at, words) => describe.tell({ partyId, version: at, text: words })}
      watches={['kind']}
      saidBeside={['party_nameless']}
      parts={(words) => (isPaid ? paidParts(words, text) : unpaidParts(words, text))}
      hidden={(words) => [
        ...(words.kind === 'company' ? [] : (['companyName'] as const)),
        ...(isPaid ? [] : (['iban', 'bic'] as const)),
      ]}
      notes={(words) => ({
        ...neededFor(missing, text),
        ...accountNotes(text),
        [words.kind === 'company' ? 'companyName' : 'lastName']: nameless,
      })}
    />
  );
}

type Lines = readonly FormLine<PartyText>[];
type Parts = readonly FormPart<PartyText>[];

/** A company has its own name before that of whoever speaks for it. */
export function nameLines({ kind }: Pick<PartyText, 'kind'>): Lines {
  return [
    { shares: '120px 1fr', fields: kind === 'company' ? ['kind', 'companyName'] : ['kind'] },
    { shares: '1fr 1fr', fields: ['lastName', 'firstName'] },
  ];
}

export const ADDRESS_LINES: Lines = [
  { fields: ['street'] },
  { fields: ['street2'] },
  { shares: '88px 1fr 56px', fields: ['postcode', 'city', 'country'] },
  { shares: '1fr 132px', fields: ['email', 'phone'] },
];

function paidParts(words: PartyText, { t }: Text): Parts {
  const account: Lines = [
    { fields: ['iban'] },
    { shares: '1fr 1fr', fields: ['bic', 'taxResidence'] },
  ];
  return [
    { lines: [...nameLines(words), ...ADDRESS_LINES] },
    { title: t('consignors.sections.bank'), lines: account },
    { title: t('consignors.sections.more'), lines: moreLines([]) },
  ];
}

function unpaidParts(words: PartyText, { t }: Text): Parts {
  return [
    { lines: [...nameLines(words), ...ADDRESS_LINES] },
    { title: t('consignors.sections.more'), lines: moreLines([{ fields: ['taxResidence'] }]) },
  ];
}

function moreLines(among: Lines): Lines {
  return [
    { shares: '1fr 1fr', fields: ['birthDate', 'language'] },
    ...among,
    { fields: ['professional'] },
    { shares: '1fr 1fr', fields: ['companyRegistration', 'vatNumber'] },
    { fields: ['userName'] },
    { fields: [{ name: 'note', lines: 3 }] },
  ];
}

/** The fields in which registration waits for something. */
function neededFor(missing: readonly string[], { t }: Text): SlotNotes<PartyText> {
  const hint = (what: string) =>
    missing.includes(what) ? { hint: t('buyers.registration.needed') } : {};
  return {
    street: hint('address'),
    birthDate: hint('birth_date'),
    companyRegistration: hint('company_registration'),
  };
}

function accountNotes(text: Text): SlotNotes<PartyText> {
  return {
    iban: (written) => {
      const check = checkIban(written, text);
      return check.state === 'wrong' ? { error: check.sentence } : { hint: check.sentence };
    },
    bic: (written) => ({ error: bicProblem(written, text) }),
  };
}
