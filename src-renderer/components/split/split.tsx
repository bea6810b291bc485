/** List and inspector, side by side: the record under the cursor is always open. */
import type { ReactNode } from 'react';
import css from './split.module.css';

interface SplitProps {
  readonly list: ReactNode;
  readonly inspector: ReactNode;
  readonly inspectorLabel: string;
  /** `wide` gives the record more room than a form needs: an account, a document. */
  readonly inspectorSize?: 'normal' | 'wide';
}

export function Split({ list, inspector, inspectorLabel, inspectorSize = 'normal' }: SplitProps) {
  return (
    <div className={css['split']} data-inspector={inspectorSize}>
      <div className={css['list']}>{list}</div>
      <aside className={css['inspector']} aria-label={inspectorLabel}>
        {inspector}
      </aside>
    </div>
  );
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

/** A part of the record with its own heading. */
export function InspectorSection(props: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={css['section']}>
      {props.title === undefined ? null : <h3 className={css['heading']}>{props.title}</h3>}
      {props.children}
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
