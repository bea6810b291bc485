/** Slow work: how far it is, what it is doing, and a way to stop it. */
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { classes } from '../classes.ts';
import css from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Null while the whole is not yet counted. */
  readonly total: number | null;
  /** What is under the hands right now: a file, a lot, a document number. */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

export function Progress({ label, done, total, detail, onCancel }: ProgressProps) {
  const { t, count } = useText();
  const known = total !== null && total > 0;
  const figures = known
    ? t('common.progressOf', { done: count(done), total: count(total) })
    : t('common.progressDone', { done: count(done) });
  return (
    <div className={classes(css['progress'])}>
      <ProgressBar
        className={classes(css['work'])}
        value={done}
        maxValue={known ? total : 1}
        isIndeterminate={!known}
        valueLabel={figures}
        aria-label={label}
      >
        <div className={css['head']}>
          <span className={css['label']}>{label}</span>
          <span className={css['figures']}>{figures}</span>
        </div>
        <div className={css['track']} data-unknown={!known || undefined}>
          <div
            className={css['fill']}
            style={{ inlineSize: known ? `${(100 * Math.min(done, total)) / total}%` : '30%' }}
          />
        </div>
        <span className={css['detail']}>{detail ?? ' '}</span>
      </ProgressBar>
      {onCancel === undefined ? null : (
        <Button tone="quiet" onPress={onCancel}>
          {t('common.stop')}
        </Button>
      )}
    </div>
  );
}
