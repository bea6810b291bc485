/** The messages as they are seen and heard. */
import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react';
import { useText } from '#renderer/text/i18n.ts';
import { Button, IconButton } from '../button/button.tsx';
import { classes } from '../classes.ts';
import { RuleChips } from '../rule-chip/rule-chip.tsx';
import css from './notice.module.css';
import { dismissNotice, type ShownNotice, useNotices } from './notices.ts';

const SIGNS = { done: CircleCheck, warning: TriangleAlert, failed: CircleX } as const;

/** The region is always there, so that a message added to it is announced. */
export function NoticeRegion() {
  const shown = useNotices((notices) => notices.shown);
  return (
    <div className={css['region']} role="status" aria-live="polite" data-screen-only>
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

export function NoticeCard({ notice }: { readonly notice: ShownNotice }) {
  const { t } = useText();
  const Sign = SIGNS[notice.tone];
  const act = notice.act;
  return (
    <div className={classes(css['notice'], css[notice.tone])}>
      <Sign className={css['sign']} size={16} strokeWidth={1.75} aria-hidden />
      <p className={css['sentence']}>{notice.sentence}</p>
      <RuleChips rules={notice.rules ?? []} />
      {act === undefined ? null : (
        <Button
          tone="quiet"
          onPress={() => {
            dismissNotice(notice.id);
            act.run();
          }}
        >
          {act.label}
        </Button>
      )}
      <IconButton label={t('common.dismiss')} icon={X} onPress={() => dismissNotice(notice.id)} />
    </div>
  );
}
