/** The check of the whole house: its progress, and what it found, as sentences. */
import { useState } from 'react';
import type { Input, Output } from '#contract/api.ts';
import { Sha256 } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import {
  ContractForm,
  FieldLine,
  FormText,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import type { Performer } from '#renderer/engine/index.ts';
import { named } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { z } from '#shared/zod.ts';
import css from '../settings.module.css';
import { verifyHouse } from '../settings-actions.ts';

interface VerificationProps {
  readonly work: Performer<'store.verify'>;
}

export function Verification({ work }: VerificationProps) {
  const text = useText();
  const { t } = text;
  const [isComparing, setComparing] = useState(false);
  return (
    <TaskPart
      work={work}
      label={t('settings.keeping.verifying')}
      named={(label) => named('settings.keeping.labels', label, text)}
    >
      {work.state === 'done' ? <Report report={work.value} /> : null}
      {isComparing ? <Compare onAsk={(earlierHead) => void work.perform({ earlierHead })} /> : null}
      <div className="acts">
        <ActionButton action={verifyHouse} />
        {isComparing ? null : (
          <Button tone="quiet" onPress={() => setComparing(true)}>
            {t('settings.keeping.compare')}
          </Button>
        )}
      </div>
    </TaskPart>
  );
}

function Report({ report }: { readonly report: Output<'store.verify'> }) {
  const text = useText();
  const { t } = text;
  if (report.intact) {
    return (
      <div className="callout" role="status">
        <StatusWord tone="good">{t('settings.keeping.intact')}</StatusWord>
        <p>{t('settings.keeping.intactBody', { count: report.entries })}</p>
      </div>
    );
  }
  return (
    <div className="callout" data-tone="bad" role="alert">
      <StatusWord tone="bad">{t('settings.keeping.broken', { count: report.found })}</StatusWord>
      <p>{t('settings.keeping.brokenBody')}</p>
      <ul className={css['findings']}>
        {report.findings.map(({ code, place, detail }) => (
          <li key={`${code} ${place} ${detail}`}>
            {named('settings.keeping.findings', code, text)}
            <span className={css['where']}>
              {t('settings.keeping.where')} : {place} · {detail}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type EarlierHead = NonNullable<Input<'store.verify'>['earlierHead']>;

/** A seal as it was noted: figures, then letters in groups and in either case. */
const Noted = z.strictObject({
  seq: z.string().regex(/^\s*\d+\s*$/),
  hash: z.string().refine((typed) => Sha256.safeParse(bare(typed)).success),
});

const bare = (hash: string) => hash.replaceAll(/\s/g, '').toLowerCase();

function Compare({ onAsk }: { readonly onAsk: (head: EarlierHead) => void }) {
  const { t } = useText();
  const form = useContractForm(Noted, { seq: '', hash: '' });
  const compare = async ({ seq, hash }: z.infer<typeof Noted>) =>
    onAsk({ seq: Number(seq), hash: Sha256.parse(bare(hash)) });
  return (
    <ContractForm form={form} label={t('settings.keeping.compare')} onSubmit={compare}>
      <FieldLine shares="112px 1fr">
        <FormText
          control={form.control}
          name="seq"
          label={t('settings.keeping.compareSeq')}
          align="amount"
          autoFocus
          whenWrong={t('settings.keeping.seqWrong')}
        />
        <FormText
          control={form.control}
          name="hash"
          label={t('settings.keeping.compareHash')}
          align="figures"
          whenWrong={t('settings.keeping.compareWrong')}
        />
      </FieldLine>
      <div className="acts">
        <Button type="submit">{t('settings.keeping.compare')}</Button>
      </div>
    </ContractForm>
  );
}
