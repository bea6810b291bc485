// @vitest-environment happy-dom
/** The rows of an inventory while cells are written faster than the engine answers. */
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { ConsignmentId, ItemId } from '#domain/ids.ts';
import { useInventoryRows } from '#renderer/screens/consignments/inventory-rows.ts';
import { itemText } from '#tests/support/texts.ts';

const consignmentId = 'c' as ConsignmentId;

function item(name: string): ItemRow {
  return {
    itemId: name as ItemId,
    consignmentId,
    position: 0,
    quantity: 1,
    available: 1,
    version: 1,
    text: itemText({ model: name }),
  };
}

test('an item entered while the engine answers stands below all that it answered', () => {
  const { result, rerender } = renderHook(
    (items: readonly ItemRow[]) => {
      return useInventoryRows({ consignmentId, items, isFrozen: false });
    },
    { initialProps: [item('one')] },
  );
  // The write of the third begins here, and ends after the answer that brings the second.
  const { keepEntered, source } = result.current;
  rerender([item('one'), item('two')]);
  keepEntered(item('three'), null);
  const rows = Array.from({ length: source.total }, (_, index) => source.rowAt(index));
  expect(rows.map((row) => row?.item?.itemId ?? 'blank')).toEqual(['one', 'two', 'three', 'blank']);
});
