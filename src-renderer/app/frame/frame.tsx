/** The frame around every screen: places at the left, the sale and the search above, the state below. */
import type { ReactNode } from 'react';
import type { Person } from '#contract/methods/house.ts';
import css from './frame.module.css';
import { Header } from './header.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';

interface FrameProps {
  readonly person: Person;
  readonly children: ReactNode;
}

export function Frame({ person, children }: FrameProps) {
  return (
    <div className={css['frame']}>
      <Sidebar person={person} />
      <Header />
      <main className={css['main']}>{children}</main>
      <StatusLine />
    </div>
  );
}
