/** An open consignment: its inventory to write in, its place, its mandate. */

import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { appServices } from '#renderer/actions/services.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignments.module.css';
import {
  CONSIGNMENTS,
  composeLotEach,
  composeOneLot,
  inventoryContext,
  removeItems,
  takeOff,
  widenInventory,
} from './consignments-actions.ts';
import { EnterLots } from './enter-lots.tsx';
import { InventoryGrid } from './inventory-grid.tsx';
import { PlaceAll } from './place-all.tsx';
import { Requisition } from './requisition.tsx';

type Consignment = NonNullable<Output<'consignment.get'>>;

interface ConsignmentInspectorProps {
  readonly consignmentId: ConsignmentId;
  /** `alone`: the list is put away, and the inventory has the whole width. */
  readonly room: 'wide' | 'alone';
  readonly onWiden: () => void;
}

export function ConsignmentInspector({ consignmentId, ...room }: ConsignmentInspectorProps) {
  return (
    <DeskRecord desk={CONSIGNMENTS} to={useAsk('consignment.get', { consignmentId })}>
      {(consignment) => <ConsignmentRecord consignment={consignment} {...room} />}
    </DeskRecord>
  );
}

type ConsignmentRecordProps = Omit<ConsignmentInspectorProps, 'consignmentId'> & {
  readonly consignment: Consignment;
};

function ConsignmentRecord({ consignment, room, onWiden }: ConsignmentRecordProps) {
  const { t, date } = useText();
  const { row, items, mandate } = consignment;
  const { consignmentId, number } = row;
  const isFrozen = row.mandate === 'signed';
  const [isRemoving, setRemoving] = useState(false);
  const { chosen, cursorKey, moveTo, marks } = useChosenItems(items);
  useActionContext(inventoryContext, {
    ...{ consignmentId, isFrozen, items: chosen, widen: onWiden },
    askToRemove: () => setRemoving(true),
  });
  const counts = (['items', 'pieces', 'lots'] as const)
    .map((each) => t(`consignments.counts.${each}`, { count: row[each] }))
    .join(' · ');
  return (
    <div className="fill">
      <Inspector
        title={`${number} · ${row.consignorName}`}
        about={`${t('consignments.received', { date: date(row.receivedOn) })} · ${counts}`}
        actions={<ActionButton action={widenInventory} tone="quiet" showKey />}
      >
        <InspectorSection title={t('consignments.requisition.title')}>
          <Requisition consignment={consignment} mandate={mandate} />
          {isFrozen && row.lots > 0 ? <EnterLots consignmentId={consignmentId} /> : null}
        </InspectorSection>
        <InventoryBar isFrozen={isFrozen} isEmpty={items.length === 0} marked={marks} />
        <InventoryGrid
          {...{ consignmentId, number, items, isFrozen, room }}
          chosen={cursorKey}
          onChoose={(key, item) => moveTo({ key, item })}
        />
        <PlaceAll items={items} />
      </Inspector>
      <ConfirmRemoval
        number={number}
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
      <div>
        <h3 className="strong">{t('consignments.inventory.title')}</h3>
        <p className="meta">{isFrozen ? t('consignments.inventory.frozen') : chosen}</p>
      </div>
      <div className="acts">
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
  const marked = CONSIGNMENTS.use((desk) => desk.marked);
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
