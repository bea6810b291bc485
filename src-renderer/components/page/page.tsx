/** The top of every screen: its title, one line of what it is about, its actions at the right. */
import type { ReactNode } from 'react';
import css from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  /** A filter, a few figures: what stands between the head and the body. */
  readonly toolbar?: ReactNode;
  /** `fill` gives the body the whole height (a grid); `flow` scrolls as a page of text. */
  readonly body?: 'fill' | 'flow';
  readonly children: ReactNode;
}

export function Page({ title, about, actions, toolbar, body = 'fill', children }: PageProps) {
  return (
    <div className={css['page']}>
      <header className={css['head']} data-with-toolbar={toolbar !== undefined || undefined}>
        <div className={css['names']}>
          <h1 className={css['title']}>{title}</h1>
          {about === undefined ? null : <p className={css['about']}>{about}</p>}
        </div>
        {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
      </header>
      {toolbar === undefined ? null : <div className={css['toolbar']}>{toolbar}</div>}
      <div className={css[body]} data-printed>
        {children}
      </div>
    </div>
  );
}
