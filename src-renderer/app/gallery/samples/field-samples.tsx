/** Fields: empty, filled, wrong, refused by a rule, out of use. */

import { useState } from 'react';
import { type Cents, cents } from '#domain/money/cents.ts';
import { type IsoDate, isoDate } from '#domain/time.ts';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import {
  Checkbox,
  Problem,
  RecordBox,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { answeredWith } from '#renderer/engine/index.ts';
import { explainRefusal } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../gallery.module.css';

const METHODS = [
  { value: 'transfer', label: 'Virement' },
  { value: 'card', label: 'Carte' },
  { value: 'cheque', label: 'Chèque' },
] as const;

const PARTIES = [
  { id: '1', title: 'Aubert Élodie', detail: 'Bourges · n° 1000' },
  { id: '2', title: 'Étienne Théo', detail: 'Paris · n° 1012' },
].map((party) => ({ ...party, row: party }));

const REFUSED = {
  state: 'refused',
  refusal: { code: 'below_reserve', reserve: cents(11_000) },
} as const;

export function FieldSamples() {
  return (
    <>
      <div className={css['pair']}>
        <TextSamples />
        <FigureFieldSamples />
        <ChoiceSamples />
      </div>
      <Problem of={REFUSED} />
      <Problem of={FAILED} />
    </>
  );
}

const FAILED = {
  state: 'failed',
  error: { kind: 'fault', code: 'disk_full', retryable: true },
  retry: () => undefined,
} as const;

function TextSamples() {
  const [title, setTitle] = useState('Dinky Toys 24C — Citroën DS 19');
  return (
    <>
      <TextField label="Titre" value={title} onChange={setTitle} isRequired />
      <TextField label="Sous-titre" hint="Imprimé en italique." value="" onChange={setTitle} />
      <TextField label="Fabricant" error="À remplir." value="" onChange={setTitle} />
      <TextField label="Numéro" value="F2026-0341" onChange={setTitle} isDisabled />
      <TextField label="Note" lines={3} value="" onChange={setTitle} />
    </>
  );
}

function FigureFieldSamples() {
  const text = useText();
  const [reserve, setReserve] = useState<Cents | null>(cents(35_000));
  const [estimate, setEstimate] = useState<Cents | null>(cents(123_456_789_050));
  const [day, setDay] = useState<IsoDate | null>(isoDate('2027-03-14'));
  const refusal = explainRefusal(
    { code: 'reserve_above_low_estimate', reserve: cents(35_000), lowEstimate: cents(30_000) },
    text,
  );
  return (
    <>
      <MoneyField label="Estimation haute" value={estimate} onChange={setEstimate} />
      <MoneyField
        label="Réserve"
        value={reserve}
        onChange={setReserve}
        error={refusal.sentence}
        rules={refusal.rules}
      />
      <DateField label="Vente du" value={day} onChange={setDay} hint="+7 : dans sept jours." />
    </>
  );
}

function ChoiceSamples() {
  const [method, setMethod] = useState<'transfer' | 'card' | 'cheque'>('transfer');
  const [party, setParty] = useState<(typeof PARTIES)[number]['row'] | null>(null);
  const [yes, setYes] = useState(true);
  return (
    <>
      <Select label="Règlement" value={method} options={METHODS} onChange={setMethod} />
      <RecordBox
        label="Acheteur"
        value={party}
        found={answeredWith({ value: PARTIES, stale: false, unrenewed: null })}
        onSearch={() => undefined}
        onChange={setParty}
      />
      <div>
        <Checkbox label="Agit à titre professionnel" value={yes} onChange={setYes} />
        <Checkbox label="Résident fiscal étranger" value={!yes} onChange={(no) => setYes(!no)} />
        <Checkbox label="Hors d’usage" value={false} onChange={setYes} isDisabled />
      </div>
    </>
  );
}
