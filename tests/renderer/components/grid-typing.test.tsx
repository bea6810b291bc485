// @vitest-environment happy-dom
/**
 * Whoever types in the grid never waits and loses nothing, whatever the engine does meanwhile.
 *
 *   RUNS=10000 npx vitest run --project renderer grid-typing    ten thousand bouts of typing
 *   SEED=7 npx vitest run --project renderer grid-typing        others than the last time
 */
import { act, cleanup, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import { useState } from 'react';
import { expect, test } from 'vitest';
import {
  type Beside,
  type CellAnswer,
  type Column,
  createSheet,
  Grid,
  rowsInMemory,
  type Sheet,
} from '#renderer/components/grid/index.ts';
import { draw } from '../support/render.tsx';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const RUNS = Number(process.env['RUNS'] ?? 200);
const SEED = process.env['SEED'];
const ROWS = ['r0', 'r1', 'r2', 'r3'] as const;
/** `low` and `high` are written together; `note` alone. */
const COLUMNS = ['note', 'low', 'high'] as const;
type ColumnId = (typeof COLUMNS)[number];
type Row = { readonly key: string } & Readonly<Record<ColumnId, string>>;

type Fate = 'taken' | 'refused' | 'failed' | 'failed once written' | 'killed';
type Step =
  | { readonly key: string }
  | { readonly click: readonly [row: number, column: number] }
  | { readonly elsewhere: true }
  | { readonly tick: true }
  | { readonly read: true };

const letter = fc.constantFrom(...'abc12');
const key = fc.oneof(
  { weight: 10, arbitrary: letter },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...['Enter', 'Tab', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'F2', 'Backspace'],
    ),
  },
  { weight: 1, arbitrary: fc.constant('Escape') },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 24, arbitrary: key.map((pressed) => ({ key: pressed })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(ROWS.length - 1), fc.nat(COLUMNS.length - 1))
      .map((click) => ({ click })),
  },
  { weight: 1, arbitrary: fc.constant({ elsewhere: true as const }) },
  { weight: 6, arbitrary: fc.constant({ tick: true as const }) },
  { weight: 3, arbitrary: fc.constant({ read: true as const }) },
);
const fate = fc.record({
  after: fc.nat(4),
  fate: fc.constantFrom<Fate>(
    ...(['taken', 'taken', 'taken', 'refused', 'failed', 'failed once written', 'killed'] as const),
  ),
});

/** Found in ten thousand: what was stored at first, typed back over a write whose answer was lost. */
const TYPED_BACK: [Step[], { after: number; fate: Fate }[]] = [
  [
    ...['2', 'Enter', 'b', 'Enter', 'a'].map((key) => ({ key })),
    { tick: true },
    ...['ArrowUp', 'Tab', 'a'].map((key) => ({ key })),
  ],
  [
    { after: 0, fate: 'taken' },
    { after: 0, fate: 'failed once written' },
    { after: 0, fate: 'taken' },
  ],
];

/** Found in a run of every day: the same, the rows being read again while its cell stands open. */
const READ_UNDER_THE_HAND: [Step[], { after: number; fate: Fate }[]] = [
  [
    ...['c', 'Enter'].map((key) => ({ key })),
    { tick: true },
    { click: [0, 0] },
    ...['a', 'a', 'Backspace'].map((key) => ({ key })),
    { read: true },
  ],
  [{ after: 0, fate: 'taken' }],
];

test(
  'keys typed at once, to an engine that is slow, refuses, fails or dies, are all kept in their cells',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.array(fate, { minLength: 1, maxLength: 12 }),
        async (steps, fates) => {
          const world = newWorld(fates);
          draw(<Desk world={world} />);
          focusOn('[role="grid"]');
          await typing(world, steps).finally(cleanup);
        },
      ),
      {
        numRuns: RUNS,
        examples: [TYPED_BACK, READ_UNDER_THE_HAND],
        ...(SEED === undefined ? {} : { seed: Number(SEED) }),
      },
    );
  },
  RUNS * 1_000,
);

async function typing(world: World, steps: readonly Step[]): Promise<void> {
  for (const each of steps) await take(world, each);
  await settle(world);
  expect(lost(world)).toEqual([]);
  expect(strayed(world)).toEqual([]);
}

/** The engine as the desk meets it, and the person who types. */
interface World {
  readonly stored: Map<string, string>;
  /** Commands that were carried out, by id: said again, they are only answered again. */
  readonly done: Set<string>;
  readonly writes: { readonly cell: string; readonly text: string }[];
  readonly fates: { readonly after: number; readonly fate: Fate }[];
  told: number;
  pending: { ticks: number; readonly answer: () => void }[];
  readonly sheet: Sheet<Row>;
  reread: () => void;
  /** Every text that was ever left in a cell, the last one last. */
  readonly typed: Map<string, string[]>;
}

function newWorld(fates: World['fates']): World {
  const stored = ROWS.map((row) => [`${row} note`, 'a'] as const);
  return {
    ...{ stored: new Map(stored), done: new Set(), writes: [], fates, told: 0, pending: [] },
    ...{ sheet: createSheet<Row>(), reread: () => undefined, typed: new Map() },
  };
}

const at = (world: World, row: string, column: string) =>
  world.stored.get(`${row} ${column}`) ?? '';

function Desk({ world }: { readonly world: World }) {
  const readRows = () =>
    ROWS.map((row): Row => {
      const of = (column: ColumnId) => at(world, row, column);
      return { key: row, note: of('note'), low: of('low'), high: of('high') };
    });
  const [rows, setRows] = useState(readRows);
  const [chosen, setChosen] = useState<string | null>(null);
  world.reread = () => setRows(readRows());
  return (
    <>
      <Grid
        label="Cases"
        source={rowsInMemory(rows)}
        columns={COLUMNS.map((id) => columnOf(world, id))}
        rowKey={(row) => row.key}
        chosen={chosen ?? ROWS[0]}
        onChoose={setChosen}
        sheet={world.sheet}
        empty={null}
      />
      <input aria-label="ailleurs" />
    </>
  );
}

function columnOf(world: World, id: ColumnId): Column<Row> {
  return {
    id,
    title: id,
    width: 90,
    text: (row) => row[id],
    edit: {
      stored: (row) => row[id],
      write: (row, text, beside) => write(world, { row: row.key, column: id, text }, beside),
    },
  };
}

interface Written {
  readonly row: string;
  readonly column: ColumnId;
  readonly text: string;
}

/** What the line does: a command to an engine that dies is said again under its id. */
function write(world: World, written: Written, beside: Beside): Promise<CellAnswer> {
  const cell = `${written.row} ${written.column}`;
  const plan = world.fates[world.told % world.fates.length] ?? { after: 0, fate: 'taken' };
  world.told += 1;
  const companion = written.column === 'low' ? 'high' : 'low';
  const unsaved = written.column === 'note' ? undefined : beside.unsaved(companion);
  const isAlone =
    written.column !== 'note' && unsaved === undefined && at(world, written.row, companion) === '';
  const carryOut = (): CellAnswer => {
    if (isAlone) return { state: 'waiting', why: 'attend l’autre' };
    const id = beside.attempt.idFor([cell, written.text, unsaved?.text]);
    if (!world.done.has(id)) {
      world.done.add(id);
      put(world, cell, written.text);
      if (unsaved !== undefined) put(world, `${written.row} ${companion}`, unsaved.text);
    }
    return { state: 'taken', along: unsaved === undefined ? [] : [unsaved.id] };
  };
  return new Promise((answer) => {
    const FAILED: CellAnswer = {
      state: 'failed',
      error: { kind: 'fault', code: 'disk_full', retryable: true },
    };
    // An engine that dies before its answer has done the work or not; both come to the same.
    if (plan.fate === 'failed once written' || plan.fate === 'killed') carryOut();
    const said = () => {
      if (plan.fate === 'refused') return answer({ state: 'refused', why: 'la règle dit non' });
      if (plan.fate.startsWith('failed')) return answer(FAILED);
      answer(carryOut());
    };
    world.pending.push({ ticks: plan.after, answer: said });
  });
}

function put(world: World, cell: string, text: string): void {
  world.stored.set(cell, text);
  world.writes.push({ cell, text });
}

async function take(world: World, each: Step): Promise<void> {
  if ('key' in each) press(world, each.key);
  else if ('click' in each) click(world, each.click);
  else if ('elsewhere' in each) await turnElsewhere(world);
  else if ('tick' in each) await tick(world);
  else act(() => world.reread());
}

/** What stands in the open field, and in which cell: as the page shows it. */
function openCell() {
  const field = document.activeElement;
  const cell = field?.closest('[data-editing]');
  if (!(field instanceof HTMLInputElement) || !(cell instanceof HTMLElement)) return null;
  return { field, name: nameOf(cell) };
}

function nameOf(cell: HTMLElement): string {
  const row = Number(cell.closest('[role="row"]')?.getAttribute('aria-rowindex')) - 2;
  return `${ROWS[row]} ${COLUMNS[Number(cell.getAttribute('aria-colindex')) - 1]}`;
}

/** One key as a browser hands it on: to the field what the grid does not take for itself. */
function press(world: World, pressed: string): void {
  const before = openCell();
  const from = underCursor();
  const text = before?.field.value ?? '';
  const target = document.activeElement ?? document.body;
  const isTaken = !fireEvent.keyDown(target, { key: pressed });
  if (isTaken && pressed === 'Escape') gaveUp(world);
  else if (isTaken && before !== null) leftWith(world, before.name, text);
  if (before !== null && !isTaken) typeInField(before.field, pressed);
  if (pressed.length === 1) {
    expect(openCell()?.name).toBe(from);
    expect(openCell()?.field.value).toBe(text + pressed);
  }
  const isStep =
    isTaken && (pressed.startsWith('Arrow') || (pressed === 'Enter' && before !== null));
  if (isStep) expect(underCursor()).toBe(cellBeside(from, pressed));
}

function typeInField(field: HTMLInputElement, pressed: string): void {
  const { value } = field;
  if (pressed.length === 1) fireEvent.change(field, { target: { value: value + pressed } });
  if (pressed === 'Backspace') fireEvent.change(field, { target: { value: value.slice(0, -1) } });
}

/** By selector: the roles of a whole page are too slow for ten thousand bouts. */
function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

function focusOn(selector: string): void {
  all(selector)[0]?.focus();
}

function underCursor(): string {
  const [cell] = all('[role="gridcell"][data-current]');
  return cell === undefined ? '' : nameOf(cell);
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] },
};

function cellBeside(cell: string, pressed: string): string {
  const [rows, columns] = STEPS[pressed] ?? [0, 0];
  const row = ROWS.findIndex((each) => cell.startsWith(each)) + rows;
  const column = COLUMNS.findIndex((each) => cell.endsWith(each)) + columns;
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
  return `${ROWS[within(row, ROWS.length)]} ${COLUMNS[within(column, COLUMNS.length)]}`;
}

function click(world: World, [row, column]: readonly [number, number]): void {
  const before = openCell();
  const text = before?.field.value ?? '';
  const cell = all('[role="gridcell"]')[row * COLUMNS.length + column];
  if (cell === undefined) throw new Error('a cell of the grid');
  fireEvent.mouseDown(cell);
  if (before !== null && before.name === nameOf(cell)) return;
  if (before !== null) leftWith(world, before.name, text);
  act(() => focusOn('[role="grid"]'));
}

async function turnElsewhere(world: World): Promise<void> {
  const before = openCell();
  const text = before?.field.value ?? '';
  await act(async () => focusOn('[aria-label="ailleurs"]'));
  if (before !== null) leftWith(world, before.name, text);
  act(() => focusOn('[role="grid"]'));
}

function leftWith(world: World, cell: string, text: string): void {
  world.typed.set(cell, [...(world.typed.get(cell) ?? []), text]);
}

/** Escape gives up what could not be saved: the cell owes nothing any more. */
function gaveUp(world: World): void {
  const cell = underCursor();
  const { drafts } = world.sheet.use.getState();
  const [row, column] = cell.split(' ');
  const isKept = drafts.some((draft) => draft.cell.row === row && draft.cell.column === column);
  if (!isKept) world.typed.set(cell, [...(world.typed.get(cell) ?? []), GIVEN_UP]);
}

const GIVEN_UP = '(given up)';

async function tick(world: World): Promise<void> {
  await act(async () => {
    const [due, later] = [
      world.pending.filter(({ ticks }) => ticks === 0),
      world.pending.filter(({ ticks }) => ticks > 0),
    ];
    world.pending = later.map((each) => ({ ...each, ticks: each.ticks - 1 }));
    for (const { answer } of due) answer();
  });
}

/** The person leaves the grid, the engine answers all that it still owes, the rows are read. */
async function settle(world: World): Promise<void> {
  await turnElsewhere(world);
  while (world.pending.length > 0) await tick(world);
  act(() => world.reread());
}

/** Cells whose last text is neither stored nor still shown, marked as not saved. */
function lost(world: World): readonly unknown[] {
  const { drafts, editing } = world.sheet.use.getState();
  expect(editing).toBeNull();
  return [...world.typed].flatMap(([cell, texts]) => {
    const last = texts.at(-1);
    const [row, column] = cell.split(' ');
    const stored = world.stored.get(cell) ?? '';
    const draft = drafts.findLast((each) => each.cell.row === row && each.cell.column === column);
    const isMarked =
      draft !== undefined && ['waiting', 'refused', 'failed'].includes(draft.progress.state);
    const isThere = last === GIVEN_UP || stored === last || (isMarked && draft.text === last);
    return isThere ? [] : [{ cell, texts, stored, draft }];
  });
}

/** What was written in a cell where nobody typed it. */
function strayed(world: World): readonly unknown[] {
  return world.writes.filter(({ cell, text }) => !world.typed.get(cell)?.includes(text));
}
