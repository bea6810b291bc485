/** List and inspector, side by side: the record under the cursor is always open. */
import { ChevronLeft } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import css from './split.module.css';

interface SplitProps {
  readonly list: ReactNode;
  readonly inspector: ReactNode;
  readonly inspectorLabel: string;
  /** `wide` gives the record more room than a form needs: an account, a document. */
  readonly inspectorSize?: 'normal' | 'wide' | 'alone';
  /** Which of the two is seen where there is no room for both. */
  readonly shown?: 'list' | 'record';
  readonly onShow?: (shown: 'list' | 'record') => void;
}

export function Split(props: SplitProps) {
  const { list, inspector, inspectorLabel, inspectorSize = 'normal', shown, onShow } = props;
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => focusAlone(frame.current, shown), [shown]);
  const press = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[aria-selected]') !== null) onShow?.('record');
  };
  return (
    <div ref={frame} className={css['split']} data-inspector={inspectorSize} data-shown={shown}>
      {/* biome-ignore lint/a11y: the rows inside are pressed; Enter opens them by keyboard. */}
      <div className={css['list']} onClick={press}>
        {list}
      </div>
      <aside className={css['inspector']} aria-label={inspectorLabel}>
        {onShow === undefined ? null : (
          <div className={css['back']}>
            <Button tone="quiet" icon={ChevronLeft} onPress={() => onShow('list')}>
              {t('common.backToList')}
            </Button>
          </div>
        )}
        {inspector}
      </aside>
    </div>
  );
}

/** Where one of the two stands alone, the focus goes with it; beside each other it stays. */
function focusAlone(frame: HTMLElement | null, shown: SplitProps['shown']): void {
  const back = frame?.querySelector<HTMLElement>(`.${css['back']} button`) ?? null;
  const isAlone = frame !== null && getComputedStyle(frame).getPropertyValue('--alone') === '1';
  if (!isAlone || shown === undefined) return;
  if (shown === 'record') back?.focus();
  else frame.querySelector<HTMLElement>('[role="grid"]')?.focus();
}

interface InspectorProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The open record: its name, a line about it, its acts, then its content. */
export function Inspector({ title, about, actions, children }: InspectorProps) {
  return (
    <>
      <header className={css['head']}>
        <div className={css['names']}>
          <h2 className={css['title']} title={title}>
            {title}
          </h2>
          {about === undefined ? null : <div className={css['about']}>{about}</div>}
        </div>
        {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
      </header>
      {children}
    </>
  );
}

interface InspectorSectionProps {
  readonly title?: string;
  /** `h2` on a page, right under its title. */
  readonly heading?: 'h2' | 'h3';
  readonly children: ReactNode;
}

/** A part of the record with its own heading. */
export function InspectorSection(props: InspectorSectionProps) {
  const { title, heading: Heading = 'h3', children } = props;
  return (
    <section className={css['section']}>
      {title === undefined ? null : <Heading className={css['heading']}>{title}</Heading>}
      {children}
    </section>
  );
}

/** A name and its value on one line of a record that is only read. */
export function Entry(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css['entry']}>
      <span className={css['entryLabel']}>{props.label}</span>
      <span className={css['entryValue']}>{props.children}</span>
    </div>
  );
}
