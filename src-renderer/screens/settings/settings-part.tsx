/** A part of the settings: what it is on the left, what is done there on the right. */
import type { ReactNode } from 'react';
import css from './settings.module.css';

interface SettingsPartProps {
  readonly title: string | undefined;
  readonly why?: string | undefined;
  readonly children: ReactNode;
}

export function SettingsPart({ title, why, children }: SettingsPartProps) {
  return (
    <section className={css['part']} aria-label={title}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{title}</h2>
        {why === undefined ? null : <p className="soft">{why}</p>}
      </div>
      <div className={css['stack']}>{children}</div>
    </section>
  );
}
