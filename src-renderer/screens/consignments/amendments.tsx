/** What was agreed after the requisition: amendments, drawn up, seen, signed. */
import { useState } from 'react';
import type { AmendmentRow } from '#contract/methods/consignments.ts';
import type { IsoDate } from '#domain/time.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { useDocumentFile } from '#renderer/components/document-file/use-document-file.ts';
import { besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { AmendForm } from './amend-form.tsx';
import type { Amendable } from './typed-sellers.ts';

/** Under a signed requisition: every amendment, and the next one. */
export function Amendments({ consignment }: { readonly consignment: Amendable }) {
  const { t } = useText();
  const { amendments } = consignment;
  const pending = amendments.find(({ signedOn }) => signedOn === null) ?? null;
  const [isWriting, setWriting] = useState(false);
  const done = () => setWriting(false);
  return (
    <div className="stack">
      {amendments.length === 0 ? null : (
        <h4 className="strong">{t('consignments.requisition.amendment.title')}</h4>
      )}
      {amendments.map((amendment) => (
        <OneAmendment key={amendment.documentId} amendment={amendment} />
      ))}
      {pending === null || isWriting ? null : <SignAmendment consignment={consignment} />}
      {isWriting ? (
        <AmendForm consignment={consignment} onDone={done} />
      ) : (
        <div>
          <Button tone="quiet" onPress={() => setWriting(true)}>
            {t(`consignments.requisition.amendment.${pending === null ? 'start' : 'again'}`)}
          </Button>
        </div>
      )}
    </div>
  );
}

function OneAmendment({ amendment }: { readonly amendment: AmendmentRow }) {
  const text = useText();
  const { t, date } = text;
  const { number, documentId, drawnUpOn, signedOn } = amendment;
  const { rendering, failure, open } = useDocumentFile(documentId);
  const when =
    signedOn === null
      ? t('consignments.requisition.amendment.drawnUpOn', { date: date(drawnUpOn) })
      : t('consignments.requisition.amendment.signedOn', { date: date(signedOn) });
  return (
    <div>
      <div className="apart">
        <p>
          {t('consignments.requisition.amendment.one', { number })} ·{' '}
          <span className="soft">{when}</span>
        </p>
        <Button tone="quiet" isBusy={rendering.state === 'busy'} onPress={() => void open()}>
          {t('consignments.requisition.amendment.open', { number })}
        </Button>
      </div>
      <TaskPart work={rendering} label={t('consignments.requisition.rendering')} />
      {failure === null ? null : (
        <p className="problem" role="alert">
          {explain(failure, text).sentence}
        </p>
      )}
    </div>
  );
}

const SIGNING = ['signed_before_drawn_up', 'date_in_future'] as const;

function SignAmendment({ consignment }: { readonly consignment: Amendable }) {
  const text = useText();
  const { t } = text;
  const { consignmentId } = consignment.row;
  const sign = useTell('amendment.sign');
  const [signedOn, setSignedOn] = useState<IsoDate | null>(todayHere());
  return (
    <form
      className="stack"
      aria-label={t('consignments.requisition.amendment.sign')}
      onSubmit={(event) => {
        event.preventDefault();
        if (signedOn !== null) void sign.tell({ consignmentId, signedOn });
      }}
    >
      <Problem of={sign} except={SIGNING} />
      <FieldLine shares="132px auto 1fr">
        <DateField
          label={t('consignments.requisition.signDate')}
          value={signedOn}
          onChange={setSignedOn}
          {...besideField(sign, SIGNING, text)}
        />
        <div className="level">
          <Button type="submit" tone="primary" isBusy={sign.state === 'busy'}>
            {t('consignments.requisition.amendment.sign')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}
