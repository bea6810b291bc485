/** What a file must hold before its person may bid: a name, an address, legal capacity. */
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PartyText } from '#contract/texts.ts';
import {
  type Attempt,
  FieldLine,
  FormDate,
  FormSelect,
  FormText,
} from '#renderer/components/form/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { missingFields } from './use-give-paddle.ts';

interface BidderFieldsProps {
  readonly form: UseFormReturn<PartyText, unknown, PartyText>;
  readonly attempt: Attempt;
}

export function BidderFields({ form, attempt }: BidderFieldsProps) {
  const text = useText();
  const { t } = text;
  const { control, setFocus } = form;
  const kind = form.watch('kind');
  const missing = missingFields(attempt, kind);
  const [first] = missing;
  // The first field that the file lacks takes the keys.
  useEffect(() => {
    if (first !== undefined) setFocus(first);
  }, [first, setFocus]);
  const refused = attempt.state === 'refused' ? attempt.refusal : null;
  const said = explain(
    { kind: 'refusal', refusal: refused === null ? null : { ...refused } },
    text,
  );
  const note = (field: keyof PartyText) =>
    missing.includes(field) ? { error: t('sales.paddle.missing'), rules: said.rules } : {};
  const age =
    refused?.code === 'under_age' ? { error: said.sentence, rules: said.rules } : note('birthDate');
  return (
    <>
      <FieldLine shares="140px 1fr 1fr">
        <FormSelect
          control={control}
          name="kind"
          label={t('sales.paddle.kind')}
          options={[
            { value: 'person', label: t('states.party.person') },
            { value: 'company', label: t('states.party.company') },
          ]}
        />
        <FormText
          control={control}
          name="lastName"
          label={t('buyers.fields.lastName')}
          {...(kind === 'person' ? note('lastName') : {})}
        />
        <FormText control={control} name="firstName" label={t('buyers.fields.firstName')} />
      </FieldLine>
      {kind === 'company' ? (
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
      ) : (
        <FieldLine shares="140px 1fr 1fr">
          <FormDate
            control={control}
            name="birthDate"
            label={t('buyers.fields.birthDate')}
            {...age}
          />
          <FormText control={control} name="email" type="email" label={t('buyers.fields.email')} />
          <FormText control={control} name="phone" type="tel" label={t('buyers.fields.phone')} />
        </FieldLine>
      )}
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
    </>
  );
}
