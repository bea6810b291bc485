/** What the file holds, how it is written, and what its rows need besides. */
import type { SaleId } from '#domain/ids.ts';
import { useSaleList } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { FieldLine, PartyBox, Select, TextField } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import {
  type Choices,
  CURRENCIES,
  ENCODINGS,
  type ImportKind,
  profilesFor,
  rateOf,
  titleOf,
} from './choices.ts';
import { KindAndFormat } from './kind-and-format.tsx';

interface ImportChoicesProps {
  readonly choices: Choices;
  readonly onChange: (choice: Partial<Choices>) => void;
}

const ANY = 'any';

export function ImportChoices({
  kinds,
  choices,
  onChange,
}: ImportChoicesProps & { readonly kinds: readonly ImportKind[] }) {
  const { t } = useText();
  const { kind, profile, encoding } = choices;
  return (
    <>
      <FieldLine shares="160px 240px 200px">
        <KindAndFormat
          kinds={kinds.map((value) => ({ value, label: t(`settings.files.kinds.${value}`) }))}
          kind={kind}
          onKind={(chosen) => onChange({ kind: chosen })}
          profile={profile ?? ANY}
          profiles={[ANY, ...profilesFor('reads', kind)]}
          onProfile={(chosen) => onChange({ profile: chosen === ANY ? null : chosen })}
        />
        <Select<string>
          label={t('settings.files.encoding')}
          value={encoding ?? ANY}
          options={[
            { value: ANY, label: t('settings.files.profiles.any') },
            ...ENCODINGS.map((value) => ({ value, label: value })),
          ]}
          onChange={(chosen) => onChange({ encoding: chosen === ANY ? null : chosen })}
        />
      </FieldLine>
      {kind === 'parties' ? null : <RateChoice choices={choices} onChange={onChange} />}
      {kind === 'history' ? <PastSale choices={choices} onChange={onChange} /> : null}
      {kind === 'lots' ? <Consignor choices={choices} onChange={onChange} /> : null}
      {kind === 'results' ? <OpenSale choices={choices} onChange={onChange} /> : null}
    </>
  );
}

/** A foreign currency is refused, unless somebody says here what it was worth. */
function RateChoice({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  const { currency, rate } = choices;
  const isWrong = currency !== null && rate !== '' && rateOf(choices) === null;
  return (
    <FieldLine shares="160px 240px">
      <Select<string>
        label={t('settings.files.currency')}
        value={currency ?? ANY}
        options={[
          { value: ANY, label: t('settings.files.noCurrency') },
          ...CURRENCIES.map((value) => ({ value, label: value })),
        ]}
        onChange={(chosen) => onChange({ currency: chosen === ANY ? null : chosen })}
      />
      {currency === null ? null : (
        <TextField
          label={t('settings.files.rate', { currency })}
          value={rate}
          placeholder="0,9312"
          onChange={(typed) => onChange({ rate: typed })}
          {...(isWrong ? { error: t('settings.files.rateProblem') } : {})}
        />
      )}
    </FieldLine>
  );
}

/** What a past sale is called, and its day. */
function PastSale({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  return (
    <FieldLine shares="160px 240px">
      <TextField
        label={t('settings.files.saleTitle')}
        value={choices.title}
        placeholder={titleOf(choices)}
        onChange={(title) => onChange({ title })}
      />
      <DateField
        label={t('columns.heldOn')}
        value={choices.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
    </FieldLine>
  );
}

/** Whose the lots are, where no column of the file says it. */
function Consignor({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  return (
    <FieldLine shares="412px">
      <PartyBox
        label={t('settings.files.consignor')}
        hint={t('settings.files.consignorHint')}
        value={choices.consignor}
        onChange={(consignor) => onChange({ consignor })}
      />
    </FieldLine>
  );
}

/** The sale that results are told into: one that is open. */
function OpenSale({ choices, onChange }: ImportChoicesProps) {
  const { t } = useText();
  const what = t('settings.files.openSaleFor');
  return (
    <FieldLine shares="412px">
      <Answer to={useSaleList()} what={what} size="line">
        {({ value: { rows } }) => (
          <Select<SaleId | typeof ANY>
            label={what}
            value={choices.saleId ?? ANY}
            options={[
              { value: ANY, label: t('settings.files.noSale') },
              ...rows
                .filter(({ state }) => state === 'open')
                .map((row) => ({ value: row.saleId, label: `${row.code} · ${row.title}` })),
            ]}
            onChange={(saleId) => onChange({ saleId: saleId === ANY ? null : saleId })}
          />
        )}
      </Answer>
    </FieldLine>
  );
}
