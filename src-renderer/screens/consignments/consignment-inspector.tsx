/** An open consignment: its inventory to write in, its place, its mandate. */

import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { appServices } from '#renderer/actions/services.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignments.module.css';
import {
  composeLotEach,
  composeOneLot,
  inventoryContext,
  removeItems,
  takeOff,
  widenInventory,
} from './consignments-actions.ts';
import { useConsignments } from './consignments-store.ts';
import { InventoryGrid } from './inventory-grid.tsx';
import { PlaceAll } from './place-all.tsx';
import { Requisition } from './requisition.tsx';
import { useMandateFile } from './use-mandate-file.ts';

type Consignment = NonNullable<Output<'consignment.get'>>;

export function ConsignmentInspector(props: { readonly consignmentId: ConsignmentId }) {
  const { consignmentId } = props;
  const { t } = useText();
  const found = useAsk('consignment.get', { consignmentId });
  return (
    <RecordAnswer to={found} what={t('consignments.record')} unknown={t('consignments.unknown')}>
      {(value) => <ConsignmentRecord consignment={value} />}
    </RecordAnswer>
  );
}

function ConsignmentRecord({ consignment }: { readonly consignment: Consignment }) {
  const { t, date } = useText();
  const { row, items, mandate } = consignment;
  const isFrozen = row.mandate === 'signed';
  const file = useMandateFile();
  const [isRemoving, setRemoving] = useState(false);
  const { chosen, cursorKey, moveTo, marks } = useChosenItems(items);
  useActionContext(inventoryContext, {
    consignmentId: row.consignmentId,
    items: chosen,
    isFrozen,
    documentId: mandate?.documentId ?? null,
    askToRemove: () => setRemoving(true),
    showMandate: () => void (mandate === null ? null : file.show(mandate.documentId)),
  });
  const counts = [
    t('consignments.counts.items', { count: row.items }),
    t('consignments.counts.pieces', { count: row.pieces }),
    t('consignments.counts.lots', { count: row.lots }),
  ].join(' · ');
  return (
    <div className={css['record']}>
      <Inspector
        title={`${row.number} · ${row.consignorName}`}
        about={`${t('consignments.received', { date: date(row.receivedOn) })} · ${counts}`}
        actions={<ActionButton action={widenInventory} tone="quiet" showKey />}
      >
        <InspectorSection title={t('consignments.requisition.title')}>
          <Requisition consignmentId={row.consignmentId} mandate={mandate} file={file} />
        </InspectorSection>
        <InventoryBar isFrozen={isFrozen} isEmpty={items.length === 0} marked={marks} />
        <InventoryGrid
          consignmentId={row.consignmentId}
          number={row.number}
          items={items}
          isFrozen={isFrozen}
          chosen={cursorKey}
          onChoose={(key, item) => moveTo({ key, item })}
        />
        <PlaceAll items={items} />
      </Inspector>
      <ConfirmRemoval
        number={row.number}
        items={isRemoving ? chosen : []}
        onClose={() => setRemoving(false)}
      />
    </div>
  );
}

interface InventoryBarProps {
  readonly isFrozen: boolean;
  readonly isEmpty: boolean;
  readonly marked: number;
}

/** What can be done with the items chosen, and how to write or choose them. */
function InventoryBar({ isFrozen, isEmpty, marked }: InventoryBarProps) {
  const { t } = useText();
  const teach = isEmpty
    ? t('consignments.inventory.teach')
    : t('consignments.inventory.selectTeach');
  const chosen = marked === 0 ? teach : t('consignments.inventory.selected', { count: marked });
  return (
    <div className={css['bar']}>
      <div className={css['about']}>
        <h3 className={css['heading']}>{t('consignments.inventory.title')}</h3>
        <p className={css['teach']}>{isFrozen ? t('consignments.inventory.frozen') : chosen}</p>
      </div>
      <div className={css['acts']}>
        <ActionButton action={composeOneLot} showKey />
        <ActionButton action={composeLotEach} showKey />
        <ActionButton action={removeItems} tone="quiet" />
      </div>
    </div>
  );
}

interface ConfirmRemovalProps {
  readonly number: string;
  readonly items: readonly ItemRow[];
  readonly onClose: () => void;
}

function ConfirmRemoval({ number, items, onClose }: ConfirmRemovalProps) {
  const { t } = useText();
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  return (
    <ConfirmDialog
      title={t('consignments.removeTitle', { count: items.length })}
      confirmLabel={t('consignments.removeConfirm')}
      tone="danger"
      isOpen={items.length > 0}
      onClose={onClose}
      onConfirm={() => {
        void takeOff(items, appServices());
        onClose();
      }}
    >
      {t('consignments.removeBody', { count: pieces, number })}
    </ConfirmDialog>
  );
}

interface Cursor {
  readonly key: string;
  readonly item: ItemRow | null;
}

/** The items that an act is about, and the cursor of the inventory. */
function useChosenItems(items: readonly ItemRow[]) {
  const [cursor, moveTo] = useState<Cursor | null>(null);
  const marked = useConsignments((state) => state.marked);
  const current = items.find((item) => item.itemId === cursor?.item?.itemId) ?? null;
  const chosen = chosenItems(items, marked, current ?? (cursor === null ? items[0] : undefined));
  return { chosen, moveTo, cursorKey: cursor?.key ?? null, marks: marked.size };
}

/** The marked items in their order, or the one under the cursor where none is marked. */
function chosenItems(
  items: readonly ItemRow[],
  marked: ReadonlySet<string>,
  current: ItemRow | null | undefined,
): readonly ItemRow[] {
  if (marked.size > 0) return items.filter((item) => marked.has(item.itemId));
  return current ? [current] : [];
}
