/** What every list desk holds by itself, in one shape: its filters, the record that is open. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { replaceRoute, useRouteTo } from '#renderer/app/router.ts';
import { naming, type Place } from '#renderer/app/routes.ts';
import type { TextKey } from '#renderer/text/i18n.ts';

/** The desks that have words of their own, in `text/fr/desks.ts`. */
export type DeskName = TextKey extends infer Key
  ? Key extends `desks.${infer Name}.record`
    ? Name
    : never
  : never;

/** What may be chosen above a list, the first of each being chosen at first. */
type Choices = Readonly<Record<string, readonly string[]>>;

/** What is typed above the list, and what is chosen there. */
export type Filters<C extends Choices> = { readonly text: string } & {
  readonly [Name in keyof C]: C[Name][number];
};

/** The identifiers of the records of a desk. */
interface Kind<Id extends string> {
  readonly safeParse: (text: unknown) => { readonly data?: Id | undefined };
}

interface Definition<Id extends string, C extends Choices, Doing, Tab> {
  readonly name: DeskName;
  readonly place: Place;
  /** What its address calls the open record, where there are several lists: `invoice`. */
  readonly names?: string;
  readonly kind: Kind<Id>;
  readonly choices?: C;
  /** What may stand in the place of the record: the form of somebody new. */
  readonly doing?: readonly Doing[];
  /** The parts of a record, the first of which is open at first. */
  readonly tabs?: readonly Tab[];
}

export interface DeskState<Id extends string, C extends Choices, Doing, Tab> {
  readonly filters: Filters<C>;
  /** The open record; null until the first row is read, and where there is none. */
  readonly chosen: Id | null;
  readonly doing: 'reading' | Doing;
  /** The part that is open stays open from one record to the next. */
  readonly tab: Tab | null;
  /** Rows marked for an act on several. */
  readonly marked: ReadonlySet<string>;
  /** Which of list and record is seen where there is no room for both. */
  readonly pane: Pane;
}

export type Pane = 'list' | 'record';

/** What the list and the record are drawn from, whatever else the desk holds. */
export interface ShownDesk<Id extends string> {
  readonly name: DeskName;
  /** The record that the address names; null where it names none. */
  readonly useNamed: () => Id | null;
  readonly useShown: () => Pick<DeskState<Id, Choices, unknown, unknown>, 'chosen' | 'pane'> & {
    readonly text: string;
    /** Whether rows may be left out that the desk shows at first. */
    readonly isFiltered: boolean;
  };
  /** Opens the record beside the list, as it is walked; the address names it. */
  readonly choose: (id: Id) => void;
  /** Goes to a record from elsewhere: somebody new, the one an address names. */
  readonly open: (id: Id) => void;
  /** The record to begin with, where none is open yet. */
  readonly start: (id: Id) => void;
  readonly search: (text: string) => void;
  readonly show: (pane: Pane) => void;
}

export interface Desk<Id extends string, C extends Choices, Doing, Tab> extends ShownDesk<Id> {
  readonly use: UseBoundStore<StoreApi<DeskState<Id, C, Doing, Tab>>>;
  /** Another list opens at its first row, whatever record the address named. */
  readonly narrow: (filters: Partial<Filters<C>>) => void;
  /** Another list around the record that is open. */
  readonly widen: (filters: Partial<Filters<C>>) => void;
  readonly begin: (doing: 'reading' | Doing) => void;
  readonly useTab: () => Tab | null;
  readonly turnTo: (tab: Tab) => void;
  readonly mark: (rows: ReadonlySet<string>) => void;
  /** As it was before anybody came. */
  readonly reset: () => void;
}

const UNMARKED: ReadonlySet<string> = new Set();

/** A desk with its store, from what is particular to it. */
export function defineDesk<
  Id extends string,
  const C extends Choices = Readonly<Record<never, never>>,
  const Doing extends string = never,
  const Tab extends string = never,
>(definition: Definition<Id, C, Doing, Tab>): Desk<Id, C, Doing, Tab> {
  const { name, place, kind, names = 'record' } = definition;
  const atFirst = stateAtFirst(definition);
  const use = create<DeskState<Id, C, Doing, Tab>>(() => atFirst);
  const open = (id: Id, pane: Pane) => {
    use.setState((now) => ({
      ...{ chosen: id, doing: 'reading', pane },
      marked: id === now.chosen ? now.marked : UNMARKED,
    }));
    replaceRoute(naming(place, names, id));
  };
  const narrow = (some: Partial<Filters<C>>) => {
    use.setState((now) => ({
      ...{ filters: { ...now.filters, ...some }, chosen: null },
      ...{ doing: 'reading', marked: UNMARKED },
    }));
    replaceRoute({ at: place });
  };
  return {
    ...{ name, use, narrow },
    useNamed: () => {
      const route: Readonly<Record<string, unknown>> = { ...useRouteTo(place) };
      return kind.safeParse(route[names]).data ?? null;
    },
    useShown: () => {
      const { filters, chosen, pane } = use();
      const isFiltered = Object.entries(atFirst.filters).some(
        ([of, first]) => filters[of] !== first,
      );
      return { text: filters.text, isFiltered, chosen, pane };
    },
    choose: (id) => open(id, use.getState().pane),
    open: (id) => open(id, 'record'),
    start: (id) => use.setState({ chosen: id }),
    search: (text) => narrow({ text } as Partial<Filters<C>>),
    show: (pane) => use.setState({ pane }),
    widen: (some) => use.setState((now) => ({ filters: { ...now.filters, ...some } })),
    begin: (doing) => use.setState({ doing, pane: doing === 'reading' ? 'list' : 'record' }),
    useTab: () => use(({ tab }) => tab),
    turnTo: (tab) => use.setState({ tab }),
    mark: (marked) => use.setState({ marked }),
    reset: () => use.setState(atFirst, true),
  };
}

function stateAtFirst<Id extends string, C extends Choices, Doing, Tab>({
  choices = {} as C,
  tabs = [],
}: Definition<Id, C, Doing, Tab>): DeskState<Id, C, Doing, Tab> {
  const chosen = Object.entries(choices).map(([of, [first]]) => [of, first]);
  const filters = { text: '', ...Object.fromEntries(chosen) } as Filters<C>;
  return {
    ...{ filters, chosen: null, doing: 'reading', tab: tabs[0] ?? null },
    ...{ marked: UNMARKED, pane: 'list' },
  };
}
