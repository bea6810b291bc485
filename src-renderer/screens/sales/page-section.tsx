/** A part of the page of a sale, with its own heading. */
import type { ReactNode } from 'react';
import css from './sales.module.css';

interface PageSectionProps {
  readonly title?: string;
  readonly children: ReactNode;
}

export function PageSection({ title, children }: PageSectionProps) {
  return (
    <section className={css['section']}>
      {title === undefined ? null : <h2 className={css['heading']}>{title}</h2>}
      {children}
    </section>
  );
}
