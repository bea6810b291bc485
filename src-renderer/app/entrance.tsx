/** The page before the frame: the mark, a question, the ways in. */
import type { ReactNode } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import css from './entrance.module.css';
import { LanguageSwitch } from './language-switch.tsx';

interface EntranceProps {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

export function Entrance({ title, intro, children }: EntranceProps) {
  const { t } = useText();
  return (
    <main className={css['entrance']}>
      <div className={css['top']}>
        <p className={css['brand']}>{t('common.house')}</p>
        <LanguageSwitch />
      </div>
      <div>
        <h1 className={css['title']}>{title}</h1>
        <p className={css['intro']}>{intro}</p>
      </div>
      {children}
    </main>
  );
}
