/** What the file holds, how it is written, and which sale it is for. */
import type { SaleId } from '#domain/ids.ts';
import { useSales } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { FieldLine, FieldStack, Select, TextField } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import {
  type Choices,
  ENCODINGS,
  KINDS,
  type ProfileName,
  profilesFor,
  titleOf,
} from './choices.ts';

interface ImportChoicesProps {
  readonly choices: Choices;
  readonly onChange: (choice: Partial<Choices>) => void;
}

const ANY = 'any';

export function ImportChoices({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  const profiles = profilesFor('reads', choices.kind);
  return (
    <FieldStack>
      <FieldLine shares="160px 240px 200px">
        <Select
          label={t('settings.files.kind')}
          value={choices.kind}
          options={KINDS.map((value) => ({ value, label: t(`settings.files.kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Select<ProfileName | typeof ANY>
          label={t('settings.files.profile')}
          value={choices.profile ?? ANY}
          options={[
            { value: ANY, label: t('settings.files.anyProfile') },
            ...profiles.map((value) => ({ value, label: t(`settings.files.profiles.${value}`) })),
          ]}
          onChange={(profile) => onChange({ profile: profile === ANY ? null : profile })}
        />
        <Select<string>
          label={t('settings.files.encoding')}
          value={choices.encoding ?? ANY}
          options={[
            { value: ANY, label: t('settings.files.anyEncoding') },
            ...ENCODINGS.map((value) => ({ value, label: value })),
          ]}
          onChange={(encoding) => onChange({ encoding: encoding === ANY ? null : encoding })}
        />
      </FieldLine>
      {choices.kind === 'parties' ? null : <SaleChoice choices={choices} onChange={onChange} />}
    </FieldStack>
  );
}

function SaleChoice({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  const what = t('settings.files.sale');
  return (
    <FieldLine shares={choices.saleId === null ? '160px 240px 200px' : '412px 200px'}>
      <Answer to={useSales()} what={what} size="line">
        {({ value: { rows } }) => (
          <Select<SaleId | typeof ANY>
            label={what}
            value={choices.saleId ?? ANY}
            options={[
              { value: ANY, label: t('settings.files.newSale') },
              ...rows.map((row) => ({ value: row.saleId, label: `${row.code} · ${row.title}` })),
            ]}
            onChange={(saleId) => onChange({ saleId: saleId === ANY ? null : saleId })}
          />
        )}
      </Answer>
      {choices.saleId === null ? <NewSale choices={choices} onChange={onChange} /> : null}
    </FieldLine>
  );
}

function NewSale({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t('settings.files.saleTitle')}
        value={choices.title}
        placeholder={titleOf(choices)}
        onChange={(title) => onChange({ title })}
      />
      <DateField
        label={t('settings.files.heldOn')}
        value={choices.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
    </>
  );
}
