/** The seal of the journal, to be noted away from the machine. */
import { Copy } from 'lucide-react';
import { Button } from '#renderer/components/button/button.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';

interface HeadProps {
  readonly seq: number;
  readonly hash: string;
}

export function Head({ seq, hash }: HeadProps) {
  const { t } = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(`${seq} ${hash}`);
    notify({ tone: 'done', sentence: t('settings.keeping.headCopied') });
  };
  return (
    <section className={css['part']}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{t('settings.keeping.head')}</h2>
        <p className={css['soft']}>{t('settings.keeping.headBody')}</p>
      </div>
      <div className={css['stack']}>
        <p>{t('settings.keeping.headSeq', { seq })}</p>
        <p className={css['code']}>{groupsOf(hash).join(' ')}</p>
        <div>
          <Button icon={Copy} onPress={() => void copy()}>
            {t('settings.keeping.copyHead')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Eight by eight, as a person copies by hand. */
function groupsOf(hash: string): readonly string[] {
  return hash.match(/.{1,8}/g) ?? [hash];
}
