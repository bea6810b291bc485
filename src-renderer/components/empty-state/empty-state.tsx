/** What a place shows when it holds nothing, waits, or could not be read. */
import type { ReactNode } from 'react';
import type { WireError } from '#contract/wire.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import css from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What this place is for and how it fills: an empty state teaches. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={css['empty']}>
      <h2 className={css['title']}>{title}</h2>
      {children === undefined ? null : <div className={css['body']}>{children}</div>}
      {action === undefined ? null : <div className={css['action']}>{action}</div>}
    </div>
  );
}

/** Shown while an answer is awaited; quiet for the first moments, so that nothing flickers. */
export function Waiting({ what }: { readonly what?: string }) {
  const { t } = useText();
  return (
    <div className={css['waiting']} role="status">
      {what === undefined ? t('common.loading') : t('common.loadingWhat', { what })}
    </div>
  );
}

interface CouldNotLoadProps {
  readonly what: string;
  readonly error: WireError;
  readonly onRetry: () => void;
}

/** Says what could not be read, why, and offers to try again. */
export function CouldNotLoad({ what, error, onRetry }: CouldNotLoadProps) {
  const text = useText();
  return (
    <div className={css['empty']} role="alert">
      <h2 className={css['title']}>{text.t('common.failedWhat', { what })}</h2>
      <p className={css['body']}>{explain(error, text).sentence}</p>
      <div className={css['action']}>
        <Button onPress={onRetry}>{text.t('common.retry')}</Button>
      </div>
    </div>
  );
}
