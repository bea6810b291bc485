/**
 * What was typed in a grid and is not in the store yet: pure steps, from the first letter to the
 * engine's answer. Nothing here waits, and nothing that was typed leaves but by an answer that took
 * it, by the person's Escape, or by what the person typed over it.
 */
import type { WireError } from '#contract/wire.ts';

export interface Cell {
  /** The key of its row. */
  readonly row: string;
  /** The identifier of its column. */
  readonly column: string;
}

export type DraftProgress =
  | { readonly state: 'queued' }
  | { readonly state: 'sending' }
  /** Taken by the engine; shown until the row is read again. */
  | { readonly state: 'saved' }
  /** Cannot go alone: another cell of its row is to come with it. */
  | { readonly state: 'waiting'; readonly why: string }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'failed'; readonly error: WireError };

export interface Draft<Row> {
  readonly id: number;
  readonly cell: Cell;
  /** The row as it stood when the cell was opened. */
  readonly row: Row;
  readonly text: string;
  /**
   * What the person saw stored in the cell, which this text replaces; null where this desk had
   * written in the row and not read it again, so that there was nothing newer to see.
   */
  readonly base: string | null;
  readonly progress: DraftProgress;
}

export interface Editing<Row> {
  readonly cell: Cell;
  readonly row: Row;
  readonly text: string;
  /** What is stored in the cell. */
  readonly stored: string;
  /** Begun by a letter, arrows go on to the next cell; opened on its content, they move in it. */
  readonly begunBy: 'letter' | 'opening';
}

export interface Typed<Row> {
  readonly editing: Editing<Row> | null;
  /** In the order in which they were typed. */
  readonly drafts: readonly Draft<Row>[];
  readonly lastId: number;
}

/** What became of a draft that was sent. */
export type CellAnswer =
  /** `along`: other drafts of the row that were written with it. */
  | { readonly state: 'taken'; readonly along?: readonly number[] }
  | { readonly state: 'waiting'; readonly why: string }
  /** `stored`: what somebody else wrote meanwhile and the person now sees; sent again, it is replaced. */
  | { readonly state: 'refused'; readonly why: string; readonly stored?: string }
  | { readonly state: 'failed'; readonly error: WireError };

export const NOTHING_TYPED: Typed<never> = { editing: null, drafts: [], lastId: 0 };

/** The cell opens; with its content it shows what was last typed there, taken or not. */
export function opened<Row>(
  typed: Typed<Row>,
  {
    letter,
    ...at
  }: { readonly letter: string | null } & Pick<Editing<Row>, 'cell' | 'row' | 'stored'>,
): Typed<Row> {
  const content = draftAt(typed, at.cell)?.text ?? at.stored;
  const begunBy = letter === null ? 'opening' : 'letter';
  return { ...left(typed), editing: { ...at, text: letter ?? content, begunBy } };
}

/** The text of the open cell, as far as it is typed. */
export function written<Row>(typed: Typed<Row>, text: string): Typed<Row> {
  return typed.editing === null ? typed : { ...typed, editing: { ...typed.editing, text } };
}

/** The open cell closes, and what was typed in it goes behind what its row has to send. */
export function left<Row>(typed: Typed<Row>): Typed<Row> {
  const { editing } = typed;
  if (editing === null) return typed;
  const closed = { ...typed, editing: null };
  const before = draftAt(typed, editing.cell);
  if (editing.text === (before?.text ?? editing.stored)) return closed;
  const kept = typed.drafts.filter((draft) => draft !== before || isWritten(draft));
  const isOver = typed.drafts.some((draft) => isIn(draft, editing.cell) && mayBeStored(draft));
  if (editing.text === editing.stored && !isOver) return { ...closed, drafts: kept };
  return {
    ...closed,
    lastId: typed.lastId + 1,
    drafts: [...kept, draftOf(editing, { id: typed.lastId + 1, base: baseOf(typed, editing) })],
  };
}

/** Left by Enter or Tab: what was refused or failed before is sent again as it stands. */
export function entered<Row>(typed: Typed<Row>): Typed<Row> {
  const { editing } = typed;
  const before = editing === null ? undefined : draftAt(typed, editing.cell);
  const isSame = before !== undefined && before.text === editing?.text && isStuck(before);
  return isSame ? { ...queued(typed, (draft) => draft === before), editing: null } : left(typed);
}

/** Escape: what stands open is thrown away, and so is what could not be saved in its cell. */
export function escaped<Row>(typed: Typed<Row>, at: Cell): Typed<Row> {
  const closed = { ...typed, editing: null };
  const kept = typed.drafts.filter((draft) => !(isStuck(draft) && isIn(draft, at)));
  return { ...closed, drafts: kept };
}

/** What failed, or was refused, is sent again as it stands. */
export function queued<Row>(typed: Typed<Row>, which: (draft: Draft<Row>) => boolean): Typed<Row> {
  const again = (draft: Draft<Row>): Draft<Row> =>
    isStuck(draft) && which(draft) ? { ...draft, progress: { state: 'queued' } } : draft;
  return { ...typed, drafts: typed.drafts.map(again) };
}

/** The drafts whose turn has come: the first of each row that waits for no answer. */
export function toSend<Row>({ drafts }: Typed<Row>): readonly Draft<Row>[] {
  const busy = new Set(
    drafts.filter(({ progress }) => progress.state === 'sending').map(({ cell }) => cell.row),
  );
  return drafts.filter(({ progress, cell }) => {
    if (progress.state !== 'queued' || busy.has(cell.row)) return false;
    busy.add(cell.row);
    return true;
  });
}

export function sent<Row>(typed: Typed<Row>, id: number): Typed<Row> {
  return withProgress(typed, [id], { state: 'sending' });
}

/** The engine's answer to a draft; one that the person has typed over meanwhile needs no other. */
export function answered<Row>(typed: Typed<Row>, id: number, answer: CellAnswer): Typed<Row> {
  const draft = typed.drafts.find((each) => each.id === id);
  if (draft === undefined) return typed;
  if (answer.state === 'taken') {
    return withoutTypedOver(withProgress(typed, [id, ...(answer.along ?? [])], { state: 'saved' }));
  }
  const seen = answer.state === 'refused' ? (answer.stored ?? draft.base) : draft.base;
  const rebased = typed.drafts.map((each) =>
    isIn(each, draft.cell) ? { ...each, base: seen } : each,
  );
  return withoutTypedOver(withProgress({ ...typed, drafts: rebased }, [id], progressOf(answer)));
}

/**
 * The rows were read again: what is stored now speaks for what was saved. A cell that stands open
 * over it is over that from now on: typed back to what it was before, it is written all the same.
 */
export function readAgain<Row>(
  typed: Typed<Row>,
  isAsItWas: (draft: Draft<Row>) => boolean,
): Typed<Row> {
  const isRead = (draft: Draft<Row>) => draft.progress.state === 'saved' && !isAsItWas(draft);
  const read = typed.drafts.filter(isRead);
  if (read.length === 0) return typed;
  const { editing, drafts } = typed;
  const under = editing === null ? undefined : read.findLast((draft) => isIn(draft, editing.cell));
  return {
    ...typed,
    editing: editing === null || under === undefined ? editing : { ...editing, stored: under.text },
    drafts: drafts.filter((draft) => !isRead(draft)),
  };
}

/** What was last typed in a cell and is not read back yet. */
export function draftAt<Row>({ drafts }: Typed<Row>, cell: Cell): Draft<Row> | undefined {
  return drafts.findLast((draft) => isIn(draft, cell));
}

/** What the other cells of a row hold that is not saved, for one that is sent with its companion. */
export function unsavedBeside<Row>(typed: Typed<Row>, draft: Draft<Row>, column: string) {
  const beside = draftAt(typed, { row: draft.cell.row, column });
  return beside === undefined || isWritten(beside) ? undefined : beside;
}

/** Whether it stays until the person does something about it. */
export function isStuck({ progress }: Draft<unknown>): boolean {
  const { state } = progress;
  return state === 'waiting' || state === 'refused' || state === 'failed';
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

function isIn({ cell }: Draft<unknown>, at: Cell): boolean {
  return isSameCell(cell, at);
}

/** Sent or saved: it can no longer be taken back, only be written over. */
function isWritten({ progress }: Draft<unknown>): boolean {
  return progress.state === 'sending' || progress.state === 'saved';
}

/** What failed may have been written before its answer was lost: what was seen stored may be gone. */
function mayBeStored(draft: Draft<unknown>): boolean {
  return isWritten(draft) || draft.progress.state === 'failed';
}

function draftOf<Row>(
  { cell, row, text }: Editing<Row>,
  { id, base }: Pick<Draft<Row>, 'id' | 'base'>,
): Draft<Row> {
  return { id, cell, row, text, base, progress: { state: 'queued' } };
}

/** What the text replaces: as the draft before it in its cell; nothing where the row is ahead. */
function baseOf<Row>(typed: Typed<Row>, { cell, stored }: Editing<Row>): string | null {
  const before = draftAt(typed, cell);
  const unsent = before === undefined || isWritten(before) ? undefined : before;
  const isAhead = typed.drafts.some(
    (draft) => draft.cell.row === cell.row && draft !== unsent && !isStuck(draft),
  );
  if (isAhead) return null;
  return unsent === undefined ? stored : unsent.base;
}

function withProgress<Row>(
  typed: Typed<Row>,
  ids: readonly number[],
  progress: DraftProgress,
): Typed<Row> {
  const drafts = typed.drafts.map((each) => (ids.includes(each.id) ? { ...each, progress } : each));
  return { ...typed, drafts };
}

/** Of two drafts in a cell the first goes once it is answered: the person has typed over it. */
function withoutTypedOver<Row>(typed: Typed<Row>): Typed<Row> {
  const isTypedOver = (draft: Draft<Row>) =>
    draft.progress.state !== 'sending' && draftAt(typed, draft.cell) !== draft;
  return { ...typed, drafts: typed.drafts.filter((draft) => !isTypedOver(draft)) };
}

function progressOf(answer: Exclude<CellAnswer, { readonly state: 'taken' }>): DraftProgress {
  return answer.state === 'refused' ? { state: 'refused', why: answer.why } : answer;
}
