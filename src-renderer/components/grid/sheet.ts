/** What a person has typed in a grid, kept apart from the screen until it is saved. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { safely } from '#renderer/components/outcome/safely.ts';
import { type CommandAttempt, newAttempt } from '#renderer/engine/command-id.ts';
import {
  answered,
  type CellAnswer,
  type Draft,
  isStuck,
  NOTHING_TYPED,
  sent,
  type Typed,
  toSend,
  unsavedBeside,
} from './drafts.ts';

/** What a cell is written with, beside its row and its text. */
export interface Beside {
  /** What the person saw stored there; null where no one else can have come in between. */
  readonly base: string | null;
  /** What was typed in another cell of the row and is not saved. */
  readonly unsaved: (column: string) => { readonly id: number; readonly text: string } | undefined;
  readonly attempt: CommandAttempt;
}

/** The grid that is drawn over a sheet now, or was last. */
export interface CellWriter<Row> {
  /** Writes a cell; what it throws is a fault or a bug of the engine. */
  readonly write: (draft: Draft<Row>, beside: Beside) => Promise<CellAnswer>;
  /** Says that a cell could not be saved to a person who looks elsewhere. */
  readonly tellAbsent: (draft: Draft<Row>) => void;
}

export interface Sheet<Row> {
  readonly use: UseBoundStore<StoreApi<Typed<Row>>>;
  /** Takes a step of `drafts.ts`; then sends what may be sent. */
  readonly step: (step: (typed: Typed<Row>) => Typed<Row>) => void;
  readonly writeWith: (writer: CellWriter<Row>) => void;
  /** A grid shows the sheet; answers how to stop. */
  readonly show: () => () => void;
}

interface Inside<Row> {
  readonly use: UseBoundStore<StoreApi<Typed<Row>>>;
  /** By draft: a draft that failed is sent again under its id. */
  readonly attempts: Map<number, CommandAttempt>;
  writer: CellWriter<Row> | null;
  shown: number;
}

/** An empty sheet. One that outlives its screen loses nothing when the person turns elsewhere. */
export function createSheet<Row>(onForget: () => unknown = () => undefined): Sheet<Row> {
  const inside: Inside<Row> = {
    use: create<Typed<Row>>(() => NOTHING_TYPED),
    attempts: new Map(),
    writer: null,
    shown: 0,
  };
  const forget = () => {
    inside.use.setState(NOTHING_TYPED, true);
    inside.attempts.clear();
    onForget();
  };
  inside.use.subscribe(({ drafts }) => count(forget, drafts));
  return {
    use: inside.use,
    step: (step) => {
      inside.use.setState(step(inside.use.getState()), true);
      sendNext(inside);
    },
    writeWith: (writer) => {
      inside.writer = writer;
    },
    show: () => {
      inside.shown += 1;
      return () => {
        inside.shown -= 1;
      };
    },
  };
}

/** How many cells of the house are typed and not saved, whichever screen they are on. */
export const useUnsaved = create<ReadonlyMap<() => void, number>>(() => new Map());

/** Throws away what was typed and not saved, everywhere. */
export function forgetSheets(): void {
  for (const forget of useUnsaved.getState().keys()) forget();
  useUnsaved.setState(new Map(), true);
}

function count(sheet: () => void, drafts: readonly Draft<unknown>[]): void {
  const unsaved = drafts.filter(({ progress }) => progress.state !== 'saved').length;
  const now = useUnsaved.getState();
  if (now.get(sheet) === unsaved) return;
  useUnsaved.setState(new Map(now).set(sheet, unsaved), true);
}

function sendNext<Row>(inside: Inside<Row>): void {
  const { writer, use } = inside;
  if (writer === null) return;
  for (const draft of toSend(use.getState())) {
    use.setState(sent(use.getState(), draft.id), true);
    void write(inside, writer, draft);
  }
}

async function write<Row>(
  inside: Inside<Row>,
  writer: CellWriter<Row>,
  draft: Draft<Row>,
): Promise<void> {
  const { use, attempts } = inside;
  const attempt = attempts.get(draft.id) ?? newAttempt();
  attempts.set(draft.id, attempt);
  const beside: Beside = {
    base: draft.base,
    unsaved: (column) => unsavedBeside(use.getState(), draft, column),
    attempt,
  };
  const written = await safely(() => writer.write(draft, beside));
  const answer = written.state === 'done' ? written.value : written;
  if (answer.state !== 'failed') attempts.delete(draft.id);
  use.setState(answered(use.getState(), draft.id, answer), true);
  const after = use.getState().drafts.find(({ id }) => id === draft.id);
  if (after !== undefined && isStuck(after) && inside.shown === 0) {
    (inside.writer ?? writer).tellAbsent(after);
  }
  sendNext(inside);
}
