/** The check of the whole house: its progress, and what it found, as sentences. */
import { type FormEvent, useState } from 'react';
import type { Input, Output } from '#contract/api.ts';
import type { Sha256 } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, FieldStack, Problem, TextField } from '#renderer/components/form/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Performer } from '#renderer/engine/index.ts';
import { isTextKey, useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { verifyHouse } from '../settings-actions.ts';

interface VerificationProps {
  readonly work: Performer<'store.verify'>;
}

export function Verification({ work }: VerificationProps) {
  const { t } = useText();
  return (
    <section className={css['part']}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{t('settings.keeping.verify')}</h2>
        <p className={css['soft']}>{t('settings.keeping.verifyBody')}</p>
      </div>
      <div className={css['stack']}>
        {work.state === 'busy' ? <Verifying work={work} /> : <Verified work={work} />}
      </div>
    </section>
  );
}

function Verifying({ work }: VerificationProps) {
  const { t } = useText();
  if (work.state !== 'busy') return null;
  const { done, total, label } = work.progress;
  const key = `settings.keeping.labels.${label}`;
  return (
    <Progress
      label={t('settings.keeping.verifying')}
      done={done}
      total={total}
      detail={isTextKey(key) ? t(key) : label}
      onCancel={work.cancel}
    />
  );
}

function Verified({ work }: VerificationProps) {
  const { t } = useText();
  const [isComparing, setComparing] = useState(false);
  return (
    <>
      <Problem of={work} />
      {work.state === 'done' ? <Report report={work.value} /> : null}
      {isComparing ? <Compare onAsk={(earlierHead) => void work.perform({ earlierHead })} /> : null}
      <div className={css['acts']}>
        <ActionButton action={verifyHouse} />
        {isComparing ? null : (
          <Button tone="quiet" onPress={() => setComparing(true)}>
            {t('settings.keeping.compare')}
          </Button>
        )}
      </div>
    </>
  );
}

function Report({ report }: { readonly report: Output<'store.verify'> }) {
  const { t } = useText();
  if (report.intact) {
    return (
      <div className={css['result']} role="status">
        <StatusWord tone="good">{t('settings.keeping.intact')}</StatusWord>
        <p>{t('settings.keeping.intactBody', { count: report.entries })}</p>
      </div>
    );
  }
  return (
    <div className={css['broken']} role="alert">
      <StatusWord tone="bad">{t('settings.keeping.broken', { count: report.found })}</StatusWord>
      <p>{t('settings.keeping.brokenBody')}</p>
      <ul className={css['findings']}>
        {report.findings.map((finding) => (
          <Finding key={`${finding.code} ${finding.place} ${finding.detail}`} finding={finding} />
        ))}
      </ul>
    </div>
  );
}

interface FindingProps {
  readonly finding: Output<'store.verify'>['findings'][number];
}

function Finding({ finding }: FindingProps) {
  const { t } = useText();
  const key = `settings.keeping.findings.${finding.code}`;
  return (
    <li>
      {t(isTextKey(key) ? key : 'settings.keeping.findings.other')}
      <span className={css['where']}>
        {t('settings.keeping.where')} : {finding.place} · {finding.detail}
      </span>
    </li>
  );
}

type EarlierHead = NonNullable<Input<'store.verify'>['earlierHead']>;

function Compare({ onAsk }: { readonly onAsk: (head: EarlierHead) => void }) {
  const { t } = useText();
  const [seq, setSeq] = useState('');
  const [hash, setHash] = useState('');
  const [isAsked, setAsked] = useState(false);
  const bare = hash.replaceAll(/\s/g, '').toLowerCase();
  const isSeq = /^\d+$/.test(seq.trim());
  const isHash = /^[0-9a-f]{64}$/.test(bare);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isSeq && isHash) onAsk({ seq: Number(seq), hash: bare as Sha256 });
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('settings.keeping.compare')}>
      <FieldStack>
        <FieldLine shares="112px 1fr">
          <TextField
            label={t('settings.keeping.compareSeq')}
            align="amount"
            value={seq}
            onChange={setSeq}
            autoFocus
            error={isAsked && !isSeq ? t('settings.keeping.seqWrong') : null}
          />
          <TextField
            label={t('settings.keeping.compareHash')}
            align="figures"
            value={hash}
            onChange={setHash}
            error={isAsked && !isHash ? t('settings.keeping.compareWrong') : null}
          />
        </FieldLine>
        <div>
          <Button type="submit">{t('settings.keeping.compare')}</Button>
        </div>
      </FieldStack>
    </form>
  );
}
