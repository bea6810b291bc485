/** The file of a person or a company, edited in place, with the account they are paid on. */
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { PartyText } from '#contract/texts.ts';
import type { PartyId } from '#domain/ids.ts';
import { useCarefulSave } from '#renderer/components/conflict/careful-save.ts';
import { Conflict } from '#renderer/components/conflict/conflict.tsx';
import {
  besideField,
  ContractForm,
  FieldLine,
  FormCheckbox,
  FormDate,
  FormSelect,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { isTextKey, type Text, useText } from '#renderer/text/i18n.ts';
import { bicProblem, checkIban } from './iban.ts';
import css from './party-form.module.css';

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

type Form = UseFormReturn<PartyText, unknown, PartyText>;

/** Saved as each field is left. */
export function PartyForm(props: PartyFormProps) {
  const { partyId, label, version, text: held, missing = [], isPaid = true } = props;
  const text = useText();
  const form = useContractForm(PartyText, held);
  const describe = useTell('party.describe');
  const careful = useCarefulSave({
    form,
    held: { version, text: held },
    tell: (at, words) => describe.tell({ partyId, version: at, text: words }),
  });
  const nameless = besideField(describe, ['party_nameless'], text);
  return (
    <ContractForm form={form} label={label} onSubmit={careful.save} savesOnBlur>
      <Problem of={describe} except={['party_nameless']} />
      <Conflict of={careful} nameOf={(field) => fieldName(field, text)} />
      <NameFields form={form} nameless={nameless} />
      <AddressFields form={form} missing={missing} />
      {isPaid ? <AccountFields form={form} /> : null}
      <OtherFields form={form} missing={missing} isPaid={isPaid} />
    </ContractForm>
  );
}

interface PartProps {
  readonly form: Form;
}

interface AskedProps extends PartProps {
  readonly missing: readonly string[];
}

const NOTHING_MISSING: readonly string[] = [];

/** The hint of a field that registration waits for; spread it on the field. */
function neededFor(what: string, missing: readonly string[], { t }: Text) {
  return missing.includes(what) ? { hint: t('buyers.registration.needed') } : {};
}

/** What a first meeting writes down: a name, an address, a way to reach them. */
export function EssentialFields({
  form,
  afterName,
}: PartProps & {
  /** What is said of the name as soon as it is typed. */
  readonly afterName: ReactNode;
}) {
  return (
    <>
      <NameFields form={form} nameless={{}} />
      {afterName}
      <AddressFields form={form} missing={NOTHING_MISSING} />
    </>
  );
}

function NameFields(props: PartProps & { readonly nameless: ReturnType<typeof besideField> }) {
  const { t } = useText();
  const { control } = props.form;
  const isCompany = props.form.watch('kind') === 'company';
  return (
    <>
      <FieldLine shares="120px 1fr">
        <FormSelect
          control={control}
          name="kind"
          label={t('consignors.fields.kind')}
          options={(['person', 'company'] as const).map((value) => ({
            value,
            label: t(`states.party.${value}`),
          }))}
        />
        {isCompany ? (
          <FormText
            control={control}
            name="companyName"
            label={t('consignors.fields.companyName')}
            {...props.nameless}
          />
        ) : null}
      </FieldLine>
      <FieldLine shares="1fr 1fr">
        <PersonNames form={props.form} nameless={isCompany ? {} : props.nameless} />
      </FieldLine>
    </>
  );
}

function PersonNames(props: PartProps & { readonly nameless: ReturnType<typeof besideField> }) {
  const { t } = useText();
  const { control } = props.form;
  return (
    <>
      <FormText
        control={control}
        name="lastName"
        label={t('consignors.fields.lastName')}
        {...props.nameless}
      />
      <FormText control={control} name="firstName" label={t('consignors.fields.firstName')} />
    </>
  );
}

function AddressFields({ form: { control }, missing }: AskedProps) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <FormText
        control={control}
        name="street"
        label={t('consignors.fields.street')}
        {...neededFor('address', missing, text)}
      />
      <FormText control={control} name="street2" label={t('consignors.fields.street2')} />
      <FieldLine shares="88px 1fr 56px">
        <FormText control={control} name="postcode" label={t('consignors.fields.postcode')} />
        <FormText control={control} name="city" label={t('consignors.fields.city')} />
        <FormText control={control} name="country" label={t('consignors.fields.country')} />
      </FieldLine>
      <FieldLine shares="1fr 132px">
        <FormText
          control={control}
          name="email"
          type="email"
          label={t('consignors.fields.email')}
        />
        <FormText control={control} name="phone" type="tel" label={t('consignors.fields.phone')} />
      </FieldLine>
    </>
  );
}

function AccountFields({ form }: PartProps) {
  const text = useText();
  const { t } = text;
  const { control } = form;
  const check = checkIban(form.watch('iban'), text);
  const bic = bicProblem(form.watch('bic'), text);
  const iban = check.state === 'wrong' ? { error: check.sentence } : { hint: check.sentence };
  return (
    <div className={css['part']}>
      <h3 className={css['heading']}>{t('consignors.sections.bank')}</h3>
      <FormText control={control} name="iban" label={t('consignors.fields.iban')} {...iban} />
      <FieldLine shares="1fr 1fr">
        <FormText
          control={control}
          name="bic"
          label={t('consignors.fields.bic')}
          {...(bic === null ? {} : { error: bic })}
        />
        <TaxResidence form={form} />
      </FieldLine>
    </div>
  );
}

function TaxResidence({ form: { control } }: PartProps) {
  const { t } = useText();
  return (
    <FormSelect
      control={control}
      name="taxResidence"
      label={t('consignors.fields.taxResidence')}
      options={(['france', 'abroad'] as const).map((value) => ({
        value,
        label: t(`consignors.taxResidences.${value}`),
      }))}
    />
  );
}

function OtherFields({ form, missing, isPaid }: AskedProps & { readonly isPaid: boolean }) {
  const { t } = useText();
  const { control } = form;
  return (
    <div className={css['part']}>
      <h3 className={css['heading']}>{t('consignors.sections.more')}</h3>
      <BirthAndLanguage form={form} missing={missing} />
      {isPaid ? null : <TaxResidence form={form} />}
      <FormCheckbox
        control={control}
        name="professional"
        label={t('consignors.fields.professional')}
      />
      <CompanyNumbers form={form} missing={missing} />
      <FormText control={control} name="note" lines={3} label={t('consignors.fields.note')} />
    </div>
  );
}

function BirthAndLanguage({ form: { control }, missing }: AskedProps) {
  const text = useText();
  const { t } = text;
  const languages = [
    { value: 'fr', label: t('frame.staff.french') },
    { value: 'en', label: t('frame.staff.english') },
  ] as const;
  return (
    <FieldLine shares="1fr 1fr">
      <FormDate
        control={control}
        name="birthDate"
        label={t('consignors.fields.birthDate')}
        {...neededFor('birth_date', missing, text)}
      />
      <FormSelect
        control={control}
        name="language"
        label={t('consignors.fields.language')}
        options={languages}
      />
    </FieldLine>
  );
}

function CompanyNumbers({ form: { control }, missing }: AskedProps) {
  const text = useText();
  const { t } = text;
  return (
    <FieldLine shares="1fr 1fr">
      <FormText
        control={control}
        name="companyRegistration"
        label={t('consignors.fields.companyRegistration')}
        {...neededFor('company_registration', missing, text)}
      />
      <FormText control={control} name="vatNumber" label={t('consignors.fields.vatNumber')} />
    </FieldLine>
  );
}

function fieldName(field: string, { t }: Text): string {
  const key = `consignors.fields.${field}`;
  return isTextKey(key) ? t(key) : field;
}
