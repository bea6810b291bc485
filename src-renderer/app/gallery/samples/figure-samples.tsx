/** Amounts, states, rules, photographs, tabs. */
import { useState } from 'react';
import { cents } from '#domain/money/cents.ts';
import { Amount, Figure } from '#renderer/components/figure/figure.tsx';
import { Photograph } from '#renderer/components/photograph/photograph.tsx';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import css from '../gallery.module.css';

const AMOUNTS = [4_823_040, -12_050, 0, 123_456_789_050];

export function FigureSamples() {
  const [tab, setTab] = useState<'lots' | 'payments'>('lots');
  return (
    <>
      <div className={css['figures']}>
        <Figure label="Doit" value="48 230,40 €" note="3 factures" />
        <Figure label="Adjugé" value="112" note="sur 342 lots" />
        <div className={css['column']}>
          {AMOUNTS.map((amount) => (
            <Amount key={amount} value={cents(amount)} />
          ))}
          <Amount value={null} />
          <Amount value={cents(35_000)} as="round" weight="strong" />
        </div>
      </div>
      <div className={css['line']}>
        <StatusWord tone="neutral">offert</StatusWord>
        <StatusWord tone="good">réglée</StatusWord>
        <StatusWord tone="settled">inscrit</StatusWord>
        <StatusWord tone="pending">à signer</StatusWord>
        <StatusWord tone="warning">incomplet</StatusWord>
        <StatusWord tone="bad">en retard</StatusWord>
        <StatusWord tone="info">nouveau</StatusWord>
        <StatusWord tone="quiet">retiré</StatusWord>
      </div>
      <div className={css['line']}>
        <RuleChips rules={['CT-9.9', 'FR-10', 'MT-1']} />
        <Photograph of="Citroën DS 19" source={null} />
        <Photograph of="Citroën DS 19" source={null} size="card" />
      </div>
      <div className={css['boxed']}>
        <Tabs
          label="Fiche"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'lots', label: 'Lots', count: '12', content: <p className={css['meta']}>…</p> },
            { id: 'payments', label: 'Règlements', content: <p className={css['meta']}>…</p> },
          ]}
        />
      </div>
    </>
  );
}
