/** Where a whole consignment stands in the house: written on every item that has no place yet. */
import { useState } from 'react';
import type { ItemRow } from '#contract/methods/consignments.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, TextField } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { refusalNotice } from '#renderer/components/outcome/tell-and-say.ts';
import { useLink } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignments.module.css';

export function PlaceAll({ items }: { readonly items: readonly ItemRow[] }) {
  const text = useText();
  const { t } = text;
  const link = useLink();
  const [place, setPlace] = useState('');
  const unplaced = items.filter((item) => item.text.storagePlace === '');
  if (unplaced.length === 0) return null;

  const shelve = async () => {
    for (const [count, { itemId, version, text: words }] of unplaced.entries()) {
      const input = { itemId, version, text: { ...words, storagePlace: place.trim() } };
      const outcome = await link.tell('item.describe', input);
      if (!outcome.ok) return notify(refusalNotice(outcome.refusal, text));
      if (count + 1 === unplaced.length) setPlace('');
    }
    const sentence = t('consignments.place.done', { count: unplaced.length, place: place.trim() });
    return notify({ tone: 'done', sentence });
  };
  return (
    <form
      className={css['place']}
      aria-label={t('consignments.place.label')}
      onSubmit={(event) => {
        event.preventDefault();
        if (place.trim() !== '') void shelve();
      }}
    >
      <FieldLine shares="1fr auto">
        <TextField
          label={t('consignments.place.label')}
          hint={t('consignments.place.hint')}
          value={place}
          onChange={setPlace}
        />
        <div className="level">
          <Button type="submit" isDisabled={place.trim() === ''}>
            {t('consignments.place.apply')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}
