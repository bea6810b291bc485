/** The sales mandate of a consignment: drawn up, seen, signed. */
import { useState } from 'react';
import { ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { useDocumentFile } from '#renderer/components/document-file/use-document-file.ts';
import { besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { explain, explainRefusal } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { Amendments } from './amendments.tsx';
import { mandateContext, openMandate } from './consignments-actions.ts';
import { DrawUp } from './draw-up.tsx';
import type { Amendable, ShownMandate } from './typed-sellers.ts';

interface RequisitionProps {
  readonly consignment: Amendable;
  readonly mandate: ShownMandate | null;
}

export function Requisition({ consignment, mandate }: RequisitionProps) {
  if (mandate === null) return <DrawUp consignment={consignment.row} mandate={null} />;
  return <DrawnUp consignment={consignment} mandate={mandate} />;
}

interface DrawnUpProps extends RequisitionProps {
  readonly mandate: ShownMandate;
}

/** What was agreed, the paper that says it, and its signature where it is still to come. */
function DrawnUp({ consignment, mandate }: DrawnUpProps) {
  const text = useText();
  const { t, rate, date } = text;
  const { commissionRate, authorises, owners } = mandate;
  const { rendering, failure, open } = useDocumentFile(mandate.documentId);
  useActionContext(mandateContext, { open });
  return (
    <div className="stack">
      <div className="apart">
        <div>
          <strong className="strong">
            {t('consignments.requisition.number', { number: mandate.number })}
          </strong>
          <p className="soft">
            {t('consignments.requisition.summary', {
              rate: rate(commissionRate),
              authorises: t(`states.authorises.${authorises}`),
              owners: owners.map((owner) => ownerWords(owner, text)).join(' ; '),
            })}
          </p>
          <p className="soft">
            {mandate.signedOn === null
              ? t('consignments.requisition.drawnUpOn', { date: date(mandate.drawnUpOn) })
              : t('consignments.requisition.signedOn', { date: date(mandate.signedOn) })}
          </p>
        </div>
        <ActionButton action={openMandate} showKey isBusy={rendering.state === 'busy'} />
      </div>
      <TaskPart work={rendering} label={t('consignments.requisition.rendering')} />
      {failure === null ? null : (
        <p className="problem" role="alert">
          {explain(failure, text).sentence}
        </p>
      )}
      {mandate.contradicted === null ? null : (
        <p className="problem" role="alert">
          {explainRefusal(mandate.contradicted, text).sentence}
        </p>
      )}
      {mandate.signedOn === null ? (
        <Sign consignment={consignment} mandate={mandate} />
      ) : (
        <Amendments consignment={consignment} />
      )}
    </div>
  );
}

function ownerWords(
  { name, share, capitalGains }: ShownMandate['owners'][number],
  text: Text,
): string {
  const part = share === ONE_HUNDRED_PERCENT ? '' : ` (${text.rate(share)})`;
  return `${name}${part}, ${text.t(`states.gains.${capitalGains.status}`)}`;
}

const SIGNING = ['signed_before_drawn_up', 'date_in_future'] as const;

function Sign({ consignment, mandate }: DrawnUpProps) {
  const text = useText();
  const { t } = text;
  const sign = useTell('mandate.sign');
  const [signedOn, setSignedOn] = useState<IsoDate | null>(todayHere());
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <DrawUp consignment={consignment.row} mandate={mandate} />;
  return (
    <form
      className="stack"
      aria-label={t('consignments.requisition.sign')}
      onSubmit={(event) => {
        event.preventDefault();
        if (signedOn !== null)
          void sign.tell({ consignmentId: consignment.row.consignmentId, signedOn });
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
            {t('consignments.requisition.sign')}
          </Button>
          <Button tone="quiet" onPress={() => setChanging(true)}>
            {t('consignments.requisition.drawUpAgain')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}
