/** The sales mandate of a consignment: drawn up, seen, signed. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { parseRate } from '#domain/money/parse.ts';
import type { IsoDate } from '#domain/time.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { useDocumentFile } from '#renderer/components/document-file/use-document-file.ts';
import {
  besideField,
  FieldLine,
  Problem,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { mandateContext, openMandate } from './consignments-actions.ts';

type Mandate = NonNullable<NonNullable<Output<'consignment.get'>>['mandate']>;

interface RequisitionProps {
  readonly consignmentId: ConsignmentId;
  readonly mandate: Mandate | null;
}

export function Requisition({ consignmentId, mandate }: RequisitionProps) {
  if (mandate === null) return <DrawUp consignmentId={consignmentId} mandate={null} />;
  return <DrawnUp consignmentId={consignmentId} mandate={mandate} />;
}

interface DrawnUpProps extends RequisitionProps {
  readonly mandate: Mandate;
}

/** What was agreed, the paper that says it, and its signature where it is still to come. */
function DrawnUp({ consignmentId, mandate }: DrawnUpProps) {
  const text = useText();
  const { t, rate, date } = text;
  const { commissionRate, authorises, capitalGains } = mandate;
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
              gains: t(`consignments.requisition.gains.${capitalGains}`),
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
      {mandate.signedOn === null ? <Sign consignmentId={consignmentId} mandate={mandate} /> : null}
    </div>
  );
}

const AUTHORISES = ['room', 'online', 'both'] as const;
const GAINS = ['exempt', 'subject'] as const;

/** The terms start from those of the mandate that it replaces. */
function DrawUp({ consignmentId, mandate }: RequisitionProps) {
  const text = useText();
  const { t } = text;
  const { drawUp, terms, change, problem, submit } = useDrawingUp(consignmentId, mandate);
  return (
    <form
      className="stack"
      aria-label={t('consignments.requisition.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Problem of={drawUp} except={['commission_out_of_range']} />
      <FieldLine shares="132px 1fr 1fr auto">
        <TextField
          label={t('consignments.requisition.commission')}
          align="amount"
          value={terms.rate}
          placeholder="14 %"
          onChange={(rate) => change({ rate })}
          {...besideField(drawUp, ['commission_out_of_range'], text)}
          {...(problem === null ? {} : { error: problem })}
        />
        <Select
          label={t('consignments.requisition.authorises')}
          value={terms.authorises}
          onChange={(authorises) => change({ authorises })}
          options={AUTHORISES.map((value) => ({ value, label: t(`states.authorises.${value}`) }))}
        />
        <Select
          label={t('consignments.requisition.capitalGains')}
          value={terms.capitalGains}
          onChange={(capitalGains) => change({ capitalGains })}
          options={GAINS.map((value) => ({
            value,
            label: t(`consignments.requisition.gains.${value}`),
          }))}
        />
        <div className="level">
          <Button type="submit" tone="primary" isBusy={drawUp.state === 'busy'}>
            {t('consignments.requisition.drawUp')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}

interface TypedTerms extends Pick<Mandate, 'authorises' | 'capitalGains'> {
  readonly rate: string;
}

/** The terms as they are typed, from those of the mandate they replace. */
function useDrawingUp(consignmentId: ConsignmentId, mandate: Mandate | null) {
  const { t, rate } = useText();
  const drawUp = useTell('mandate.drawUp');
  const [problem, setProblem] = useState<string | null>(null);
  const [terms, setTerms] = useState<TypedTerms>({
    authorises: mandate?.authorises ?? 'both',
    capitalGains: mandate?.capitalGains ?? 'exempt',
    rate: mandate === null ? '' : rate(mandate.commissionRate),
  });
  const change = (changed: Partial<TypedTerms>) => {
    setTerms((now) => ({ ...now, ...changed }));
    setProblem(null);
  };
  const submit = async () => {
    const read = parseRate(terms.rate);
    if (!read.ok) return setProblem(t('consignments.requisition.rateProblem'));
    const { authorises, capitalGains } = terms;
    await drawUp.tell({ consignmentId, commissionRate: read.value, authorises, capitalGains });
    return undefined;
  };
  return { drawUp, terms, change, problem, submit };
}

const SIGNING = ['signed_before_drawn_up', 'date_in_future'] as const;

function Sign({ consignmentId, mandate }: DrawnUpProps) {
  const text = useText();
  const { t } = text;
  const sign = useTell('mandate.sign');
  const [signedOn, setSignedOn] = useState<IsoDate | null>(todayHere());
  const [isChanging, setChanging] = useState(false);
  if (isChanging) return <DrawUp consignmentId={consignmentId} mandate={mandate} />;
  return (
    <form
      className="stack"
      aria-label={t('consignments.requisition.sign')}
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
