/** Consignments: the list, and the inventory of the one under the cursor. */
import { PackagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { useRouteTo } from '#renderer/app/router.ts';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { Segments } from '#renderer/components/segments/segments.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { ConsignmentInspector } from './consignment-inspector.tsx';
import { CONSIGNMENTS, consignmentsContext, receiveConsignment } from './consignments-actions.ts';
import { ReceiveInspector } from './receive-inspector.tsx';

const TONES = { none: 'warning', drawn_up: 'pending', signed: 'settled' } as const;

const COLUMNS: readonly DeskColumn<ConsignmentRow>[] = [
  { name: 'number', width: 108, align: 'figures', text: (row) => row.number },
  { name: 'consignor', width: '1fr', text: (row) => row.consignorName },
  {
    ...{ name: 'receivedOn', width: 72, align: 'figures' },
    text: (row, { date }) => date(row.receivedOn, 'short'),
  },
  { name: 'items', width: 58, count: (row) => row.items, fromPx: 1600 },
  { name: 'pieces', width: 58, count: (row) => row.pieces },
  { name: 'lots', width: 46, count: (row) => row.lots },
  {
    ...{ name: 'mandate', width: 92 },
    text: (row, { t }) => t(`consignments.mandate.${row.mandate}`),
    tone: (row) => TONES[row.mandate],
  },
];

export function ConsignmentsScreen() {
  const { filters, doing } = CONSIGNMENTS.use();
  const { text, mandate } = filters;
  const rows = useRows('consignment.list', {
    ...{ consignorId: null, text, mandate: mandate === 'all' ? null : mandate },
  });
  const [room, setRoom] = useState<'wide' | 'alone'>('wide');
  const from = useRouteTo('consignments')?.from ?? null;
  useActionContext(consignmentsContext, 'consignments');
  // #/consignments?from=… : a consignor's file asked for a new consignment in their name.
  useEffect(() => {
    if (from !== null) CONSIGNMENTS.begin('receiving');
  }, [from]);
  const isReceiving = doing === 'receiving';
  return (
    <ListDesk
      desk={CONSIGNMENTS}
      rows={rows}
      columns={COLUMNS}
      idOf={(row) => row.consignmentId}
      about="consignments.about"
      search="consignments.search"
      toolbar={<Mandates chosen={mandate} />}
      actions={
        <ActionButton action={receiveConsignment} tone="primary" icon={PackagePlus} showKey />
      }
      emptyAct={<ActionButton action={receiveConsignment} showKey />}
      inspectorSize={isReceiving ? 'wide' : room}
      beside={isReceiving ? <ReceiveInspector key={from} from={from} /> : null}
      record={(consignmentId) => (
        <ConsignmentInspector
          consignmentId={consignmentId}
          room={room}
          onWiden={() => setRoom(room === 'wide' ? 'alone' : 'wide')}
        />
      )}
    />
  );
}

const MANDATES = ['all', 'none', 'drawn_up', 'signed'] as const;

function Mandates({ chosen }: { readonly chosen: (typeof MANDATES)[number] }) {
  const { t } = useText();
  return (
    <Segments
      label={t('consignments.filters.label')}
      segments={MANDATES.map((id) => ({ id, label: t(`consignments.filters.${id}`) }))}
      chosen={chosen}
      onChoose={(mandate) => CONSIGNMENTS.narrow({ mandate })}
    />
  );
}
