/** The record of a buyer: edited in place, saved as each field is left. */
import type { Output } from '#contract/api.ts';
import { PartyText } from '#contract/texts.ts';
import type { PartyId } from '#domain/ids.ts';
import {
  CouldNotLoad,
  EmptyState,
  Waiting,
} from '#renderer/components/empty-state/empty-state.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import {
  ContractForm,
  FieldLine,
  FormCheckbox,
  FormDate,
  FormSelect,
  FormText,
  Problem,
  useContractForm,
  useVersion,
} from '#renderer/components/form/index.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './buyers.module.css';

type Buyer = NonNullable<Output<'party.get'>>;

export function BuyerInspector({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  const buyer = useAsk('party.get', { partyId });
  switch (buyer.state) {
    case 'loading':
      return <Waiting />;
    case 'failed':
      return <CouldNotLoad what={t('buyers.record')} error={buyer.error} onRetry={buyer.retry} />;
    case 'ready':
      return buyer.value === null ? (
        <EmptyState title={t('buyers.unknown')} />
      ) : (
        <BuyerRecord partyId={partyId} buyer={buyer.value} />
      );
  }
}

interface BuyerRecordProps {
  readonly partyId: PartyId;
  readonly buyer: Buyer;
}

function BuyerRecord({ partyId, buyer }: BuyerRecordProps) {
  const { t, money, count, moment } = useText();
  const { row, registration } = buyer;
  const about =
    registration === null ? (
      <StatusWord tone="pending">{t('buyers.notRegistered')}</StatusWord>
    ) : (
      <StatusWord tone="good">
        {t('buyers.registeredOn', { when: moment(registration.at) })}
      </StatusWord>
    );
  return (
    <Inspector title={row.displayName} about={about}>
      <InspectorSection>
        <div className={css['figures']}>
          <Figure label={t('buyers.columns.owed')} value={money(row.owed)} />
          <Figure label={t('buyers.columns.purchases')} value={count(row.purchases)} />
          <Figure label={t('buyers.columns.reference')} value={String(row.reference)} />
        </div>
      </InspectorSection>
      <InspectorSection>
        <BuyerForm partyId={partyId} buyer={buyer} />
      </InspectorSection>
    </Inspector>
  );
}

function BuyerForm({ partyId, buyer }: BuyerRecordProps) {
  const { t } = useText();
  const form = useContractForm(PartyText, buyer.text);
  const describe = useTell('party.describe');
  const { control } = form;
  const languages = [
    { value: 'fr', label: t('frame.staff.french') },
    { value: 'en', label: t('frame.staff.english') },
  ] as const;
  const version = useVersion(buyer.version);
  const save = async (text: PartyText) => {
    const outcome = await describe.tell({ partyId, version: version.current, text });
    if (outcome?.ok) version.current = outcome.value.version;
    return outcome;
  };
  return (
    <ContractForm form={form} label={buyer.row.displayName} onSubmit={save} savesOnBlur>
      <Problem of={describe} />
      {buyer.text.kind === 'company' ? (
        <FormText control={control} name="companyName" label={t('buyers.fields.companyName')} />
      ) : null}
      <FieldLine shares="1fr 1fr">
        <FormText control={control} name="lastName" label={t('buyers.fields.lastName')} />
        <FormText control={control} name="firstName" label={t('buyers.fields.firstName')} />
      </FieldLine>
      <FormText control={control} name="street" label={t('buyers.fields.street')} />
      <FormText control={control} name="street2" label={t('buyers.fields.street2')} />
      <FieldLine shares="88px 1fr 56px">
        <FormText control={control} name="postcode" label={t('buyers.fields.postcode')} />
        <FormText control={control} name="city" label={t('buyers.fields.city')} />
        <FormText control={control} name="country" label={t('buyers.fields.country')} />
      </FieldLine>
      <FieldLine shares="1fr 140px">
        <FormText control={control} name="email" type="email" label={t('buyers.fields.email')} />
        <FormText control={control} name="phone" type="tel" label={t('buyers.fields.phone')} />
      </FieldLine>
      <FieldLine shares="1fr 1fr">
        <FormDate control={control} name="birthDate" label={t('buyers.fields.birthDate')} />
        <FormSelect
          control={control}
          name="language"
          label={t('buyers.fields.language')}
          options={languages}
        />
      </FieldLine>
      <FormCheckbox control={control} name="professional" label={t('buyers.fields.professional')} />
      <FormText control={control} name="note" lines={3} label={t('buyers.fields.note')} />
    </ContractForm>
  );
}
