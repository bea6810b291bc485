/** The palette: every action and every record, from one line of typing. */

import {
  Archive,
  BookOpen,
  CalendarDays,
  FileText,
  History,
  type LucideIcon,
  UserRound,
} from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Action } from '#renderer/actions/define-action.ts';
import { appServices } from '#renderer/actions/services.ts';
import { useActions } from '#renderer/actions/use-action.ts';
import { NotRead } from '#renderer/components/answer/answer.tsx';
import { classes } from '#renderer/components/classes.ts';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { type Failure, useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { closePanel, usePanel } from '../window-actions.ts';
import { detailOf, entriesFor, type Hit, type PaletteEntry, routeToHit } from './entries.ts';
import css from './palette.module.css';
import { noteOpened, useRecent } from './recent.ts';

/** The palette where it is open. */
export function Palette() {
  const { t } = useText();
  const isOpen = usePanel((panel) => panel.open === 'palette');
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) closePanel();
      }}
    >
      <Modal className={classes(css['sheet'])}>
        <Dialog aria-label={t('frame.palette.title')} className={classes(css['dialog'])}>
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const HITS_MAX = 12;

interface Found {
  readonly entries: readonly PaletteEntry[];
  /** Whether they answer all that was typed: records of fewer letters may still stand there. */
  readonly isWhole: boolean;
  /** Why the records are not, or not all, among them. */
  readonly failure: Failure | null;
}

interface SearchState extends Pick<Found, 'failure'> {
  readonly hits: readonly Hit[];
  readonly isAnswered: boolean;
}

/** What answers the words typed so far. */
function useEntries(words: string): Found {
  const text = useText();
  useActions();
  const asked = useDeferredValue(words.trim());
  const search = useAsk(
    'search.everything',
    { text: asked, limit: HITS_MAX },
    { keepPrevious: true },
  );
  const recent = useRecent((state) => state.hits);
  const { hits, isAnswered, failure } = search.match<SearchState>({
    loading: () => ({ hits: [], isAnswered: false, failure: null }),
    failed: (unread) => ({ hits: [], isAnswered: true, failure: unread }),
    ready: ({ value, stale, unrenewed }) => ({
      ...{ hits: value, isAnswered: !stale, failure: unrenewed },
    }),
  });
  const isIdle = words.trim() === '';
  return {
    entries: entriesFor({ words, hits: asked === '' ? [] : hits, recent }, text),
    isWhole: isIdle || (asked === words.trim() && isAnswered),
    failure: isIdle ? null : failure,
  };
}

function chooseEntry(entry: PaletteEntry | undefined): void {
  if (entry === undefined) return;
  closePanel();
  if (entry.kind === 'hit') void openHit(entry.hit);
  else entry.action.run();
}

async function openHit(hit: Hit): Promise<void> {
  noteOpened(hit);
  const services = appServices();
  services.go(await routeToHit(hit, services.engine));
}

/**
 * Enter typed ahead of the engine means the first answer to all the words, not to fewer of them:
 * it is chosen when it comes. `first` is null until then, undefined when nothing answers.
 */
function useEntered(first: PaletteEntry | undefined | null) {
  const [isEntered, setEntered] = useState(false);
  useEffect(() => {
    if (!isEntered || first === null) return;
    setEntered(false);
    chooseEntry(first);
  }, [isEntered, first]);
  return { setEntered };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function PaletteBody() {
  const { t } = useText();
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { entries, isWhole, failure } = useEntries(words);
  const { setEntered } = useEntered(isWhole ? entries[0] : null);
  const current = Math.min(at, entries.length - 1);

  const type = (typed: string) => {
    setWords(typed);
    setAt(0);
    setEntered(false);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' && (isWhole || at > 0)) chooseEntry(entries[current]);
    else if (event.key === 'Enter') setEntered(true);
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    setAt((current + step + entries.length) % entries.length);
  };
  return (
    <>
      <WordsField {...{ listId, current, words, type, press }} />
      <div id={listId} role="listbox" aria-label={t('frame.palette.title')} className={css['list']}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.kind === 'hit' ? entry.hit.id : entry.action.id}
            id={`${listId}-${index}`}
            entry={entry}
            isCurrent={index === current}
            heading={headingBefore(entries, index)}
            onPoint={() => setAt(index)}
            onChoose={() => chooseEntry(entry)}
          />
        ))}
      </div>
      {failure === null ? null : <NotRead what={t('frame.palette.records')} failure={failure} />}
      {entries.length === 0 && failure === null ? (
        <p className={css['empty']}>{t('frame.palette.empty', { words })}</p>
      ) : null}
      <p className={css['hint']}>{t('frame.palette.hint')}</p>
    </>
  );
}

interface WordsFieldProps {
  readonly listId: string;
  readonly current: number;
  readonly words: string;
  readonly type: (words: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

function WordsField({ listId, current, words, type, press }: WordsFieldProps) {
  const { t } = useText();
  return (
    <input
      className={css['words']}
      role="combobox"
      aria-expanded="true"
      aria-controls={listId}
      aria-activedescendant={current < 0 ? undefined : `${listId}-${current}`}
      aria-label={t('frame.palette.title')}
      placeholder={t('frame.palette.placeholder')}
      value={words}
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: the palette is opened to be typed into.
      autoFocus
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}

function headingBefore(
  entries: readonly PaletteEntry[],
  index: number,
): PaletteEntry['group'] | null {
  const group = entries[index]?.group ?? null;
  return group !== null && entries[index - 1]?.group !== group ? group : null;
}

const HIT_SIGNS: Readonly<Record<Hit['kind'], LucideIcon>> = {
  party: UserRound,
  lot: BookOpen,
  sale: CalendarDays,
  consignment: Archive,
  document: FileText,
  history: History,
};

interface PaletteEntryProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isCurrent: boolean;
  readonly heading: PaletteEntry['group'] | null;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Entry({ id, entry, isCurrent, heading, onPoint, onChoose }: PaletteEntryProps) {
  const { t } = useText();
  return (
    <>
      {heading === null ? null : (
        <div className={css['heading']} role="presentation">
          {t(`frame.palette.${heading}`)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field above. */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isCurrent}
        className={css['entry']}
        ref={(element) => {
          if (isCurrent) element?.scrollIntoView?.({ block: 'nearest' });
        }}
        onMouseMove={onPoint}
        onClick={onChoose}
      >
        {entry.kind === 'hit' ? <HitLine hit={entry.hit} /> : <ActionLine action={entry.action} />}
      </div>
    </>
  );
}

function HitLine({ hit }: { readonly hit: Hit }) {
  const Sign = HIT_SIGNS[hit.kind];
  return (
    <>
      <Sign size={14} strokeWidth={1.6} aria-hidden />
      <span className={css['title']}>
        <bdi>{hit.title}</bdi>
      </span>
      <span className={css['detail']}>{detailOf(hit)}</span>
    </>
  );
}

function ActionLine({ action }: { readonly action: Action }) {
  const { t } = useText();
  return (
    <>
      <span className={css['title']}>{t(action.label)}</span>
      {action.shortcut === null ? null : <KeyCap shortcut={action.shortcut} />}
    </>
  );
}
