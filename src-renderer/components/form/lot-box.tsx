/** A lot of a sale, found by number or title. */
import { useState } from 'react';
import type { LotId, SaleId } from '#domain/ids.ts';
import { useAsk } from '#renderer/engine/index.ts';
import type { FieldProps } from './field.tsx';
import { RecordBox } from './record-box.tsx';

interface LotBoxProps extends FieldProps {
  readonly value: { readonly lotId: LotId; readonly title: string } | null;
  readonly saleId: SaleId | null;
  readonly onChange: (lot: { readonly lotId: LotId; readonly title: string }) => void;
}

const FOUND_MAX = 20;
const SEARCH = { keepPrevious: true } as const;

export function LotBox({ value, saleId, onChange, ...field }: LotBoxProps) {
  const [text, setText] = useState('');
  const asked = useAsk(
    'lot.list',
    { saleId, where: 'any', text, offset: 0, limit: FOUND_MAX },
    SEARCH,
  );
  const rows = asked.state === 'ready' ? asked.value.rows : [];
  return (
    <RecordBox
      {...field}
      value={value === null ? null : { id: value.lotId, title: value.title }}
      found={rows.map((row) => ({
        id: row.lotId,
        title: row.number === null ? row.title : `${row.number}${row.suffix} · ${row.title}`,
        detail: row.consignorName,
      }))}
      onSearch={setText}
      onChange={(id) => {
        const row = rows.find((candidate) => candidate.lotId === id);
        if (row !== undefined) onChange(row);
      }}
    />
  );
}
