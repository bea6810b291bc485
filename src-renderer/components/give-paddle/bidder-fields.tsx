/** What a file must hold before its person may bid: a name, an address, legal capacity. */
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PartyText } from '#contract/texts.ts';
import { explainRefusal } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { type Attempt, FieldLine, FormDate, FormSelect, FormText } from '../form/index.ts';
import { missingFields } from './use-give-paddle.ts';

interface BidderFieldsProps {
  readonly form: UseFormReturn<PartyText, unknown, PartyText>;
  readonly attempt: Attempt;
}

interface Note {
  readonly error?: string;
  readonly rules?: readonly string[];
}

/** What stands beside a field that was refused; nothing for the others. */
type NoteOf = (field: keyof PartyText) => Note;

interface LinesProps extends Pick<BidderFieldsProps, 'form'> {
  readonly note: NoteOf;
}

export function BidderFields({ form, attempt }: BidderFieldsProps) {
  const kind = form.watch('kind');
  const note = useNotes(form, attempt);
  return (
    <>
      <NameLine form={form} note={note} />
      {kind === 'company' ? (
        <CompanyLine form={form} note={note} />
      ) : (
        <PersonLine form={form} note={note} />
      )}
      <AddressLine form={form} note={note} />
    </>
  );
}

/** The notes of a refused registration; the first field that the file lacks takes the keys. */
function useNotes(form: BidderFieldsProps['form'], attempt: Attempt): NoteOf {
  const text = useText();
  const missing = missingFields(attempt, form.watch('kind'));
  const [first] = missing;
  const { setFocus } = form;
  useEffect(() => {
    if (first !== undefined) setFocus(first);
  }, [first, setFocus]);
  const refusal = attempt.state === 'refused' ? attempt.refusal : null;
  const { sentence, rules } = explainRefusal(refusal, text);
  return (field) => {
    if (field === 'birthDate' && refusal?.code === 'under_age') return { error: sentence, rules };
    return missing.includes(field) ? { error: text.t('sales.paddle.missing'), rules } : {};
  };
}

function NameLine({ form: { control, watch }, note }: LinesProps) {
  const { t } = useText();
  const kinds = [
    { value: 'person', label: t('states.party.person') },
    { value: 'company', label: t('states.party.company') },
  ];
  const ownNote = watch('kind') === 'person' ? note('lastName') : {};
  return (
    <FieldLine shares="140px 1fr 1fr">
      <FormSelect control={control} name="kind" label={t('sales.paddle.kind')} options={kinds} />
      <FormText
        control={control}
        name="lastName"
        label={t('buyers.fields.lastName')}
        {...ownNote}
      />
      <FormText control={control} name="firstName" label={t('buyers.fields.firstName')} />
    </FieldLine>
  );
}

function CompanyLine({ form: { control }, note }: LinesProps) {
  const { t } = useText();
  return (
    <FieldLine shares="1fr 1fr">
      <FormText
        control={control}
        name="companyName"
        label={t('buyers.fields.companyName')}
        {...note('companyName')}
      />
      <FormText
        control={control}
        name="companyRegistration"
        label={t('sales.paddle.companyRegistration')}
        {...note('companyRegistration')}
      />
    </FieldLine>
  );
}

function PersonLine({ form: { control }, note }: LinesProps) {
  const { t } = useText();
  return (
    <FieldLine shares="140px 1fr 1fr">
      <FormDate
        control={control}
        name="birthDate"
        label={t('buyers.fields.birthDate')}
        {...note('birthDate')}
      />
      <FormText control={control} name="email" type="email" label={t('buyers.fields.email')} />
      <FormText control={control} name="phone" type="tel" label={t('buyers.fields.phone')} />
    </FieldLine>
  );
}

function AddressLine({ form: { control }, note }: LinesProps) {
  const { t } = useText();
  return (
    <FieldLine shares="2fr 88px 1fr 56px">
      <FormText
        control={control}
        name="street"
        label={t('buyers.fields.street')}
        {...note('street')}
      />
      <FormText control={control} name="postcode" label={t('buyers.fields.postcode')} />
      <FormText control={control} name="city" label={t('buyers.fields.city')} />
      <FormText control={control} name="country" label={t('buyers.fields.country')} />
    </FieldLine>
  );
}
