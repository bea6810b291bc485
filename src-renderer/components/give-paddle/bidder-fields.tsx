/** What a file must hold before its person may bid: a name, an address, legal capacity. */
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PartyText } from '#contract/texts.ts';
import { explainRefusal } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { type Attempt, type FormLine, FormLines, type SlotNotes } from '../form/index.ts';
import { missingFields } from './use-give-paddle.ts';

interface BidderFieldsProps {
  readonly form: UseFormReturn<PartyText, unknown, PartyText>;
  readonly attempt: Attempt;
}

export function BidderFields({ form, attempt }: BidderFieldsProps) {
  const notes = useNotes({ form, attempt });
  const own = OWN_LINES[form.watch('kind')];
  return <FormLines form={form} table={PARTY_FIELDS} notes={notes} lines={[NAME, own, ADDRESS]} />;
}

const NAME: FormLine<PartyText> = {
  shares: '140px 1fr 1fr',
  fields: ['kind', 'lastName', 'firstName'],
};
const OWN_LINES: Readonly<Record<PartyText['kind'], FormLine<PartyText>>> = {
  company: { shares: '1fr 1fr', fields: ['companyName', 'companyRegistration'] },
  person: { shares: '140px 1fr 1fr', fields: ['birthDate', 'email', 'phone'] },
};
const ADDRESS: FormLine<PartyText> = {
  shares: '2fr 88px 1fr 56px',
  fields: ['street', 'postcode', 'city', 'country'],
};

/** The notes of a refused registration; the first field that the file lacks takes the keys. */
function useNotes({ form, attempt }: BidderFieldsProps): SlotNotes<PartyText> {
  const text = useText();
  const missing = missingFields(attempt, form.watch('kind'));
  const [first] = missing;
  const { setFocus } = form;
  useEffect(() => {
    if (first !== undefined) setFocus(first);
  }, [first, setFocus]);
  const refusal = attempt.state === 'refused' ? attempt.refusal : null;
  const { sentence, rules } = explainRefusal(refusal, text);
  const lacking = { error: text.t('sales.paddle.missing'), rules };
  const tooYoung = refusal?.code === 'under_age' ? { birthDate: { error: sentence, rules } } : {};
  return { ...Object.fromEntries(missing.map((field) => [field, lacking])), ...tooYoung };
}
