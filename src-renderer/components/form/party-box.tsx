/** A party found by name, town or reference. */
import { useState } from 'react';
import type { PartyId } from '#domain/ids.ts';
import { mapped, useAsk } from '#renderer/engine/index.ts';
import type { FieldProps } from './field.tsx';
import { RecordBox } from './record-box.tsx';

interface PartyBoxProps extends FieldProps {
  readonly value: { readonly partyId: PartyId; readonly displayName: string } | null;
  readonly side?: 'any' | 'buyers' | 'consignors';
  readonly onChange: (party: { readonly partyId: PartyId; readonly displayName: string }) => void;
  readonly autoFocus?: boolean;
}

const FOUND_MAX = 20;
const SEARCH = { keepPrevious: true } as const;

export function PartyBox({ value, side = 'any', onChange, ...field }: PartyBoxProps) {
  const [text, setText] = useState('');
  const asked = useAsk('party.list', { text, side, offset: 0, limit: FOUND_MAX }, SEARCH);
  return (
    <RecordBox
      {...field}
      value={value === null ? null : { id: value.partyId, title: value.displayName }}
      found={mapped(asked, ({ rows }) =>
        rows.map((row) => ({
          id: row.partyId,
          title: row.displayName,
          detail: [row.city, `n° ${row.reference}`].filter((part) => part !== '').join(' · '),
          row,
        })),
      )}
      onSearch={setText}
      onChange={onChange}
    />
  );
}
