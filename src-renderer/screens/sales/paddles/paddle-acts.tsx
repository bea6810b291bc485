/** What can be done about a paddle that was given: another holder, handed back, declared anew. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, FieldLine, PartyBox, Problem } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';

type PaddleRow = Output<'paddle.list'>[number];

interface PaddleActsProps {
  readonly sale: SaleRow;
  readonly row: PaddleRow;
}

interface OfPaddle {
  readonly saleId: SaleId;
  readonly row: PaddleRow;
}

export function PaddleActs({ sale, row }: PaddleActsProps) {
  const { t } = useText();
  const { saleId } = sale;
  const { paddle, displayName: name, declaredAs } = row;
  return (
    <InspectorSection heading="h2" title={t('sales.paddle.given_to', { paddle, name })}>
      {declaredAs === null ? null : <DeclaredOtherwise {...{ saleId, row, declaredAs }} />}
      {deskMayCall('paddle.correct') ? <RightHolder saleId={saleId} row={row} /> : null}
      {row.state === 'held' && sale.state !== 'closed' && deskMayCall('paddle.return') ? (
        <HandBack saleId={saleId} row={row} />
      ) : null}
    </InspectorSection>
  );
}

interface Person {
  readonly partyId: PartyId;
  readonly displayName: string;
}

const ABOUT_HOLDER = [
  'paddle_is_theirs',
  'party_has_paddle',
  'paddle_of_consignor',
  'registration_incomplete',
  'terms_not_accepted',
  'under_age',
];

/** The person who had it in truth; what fell to it follows. */
function RightHolder({ saleId, row: { paddle } }: OfPaddle) {
  const text = useText();
  const { t } = text;
  const correct = useTell('paddle.correct');
  const [right, setRight] = useState<Person | null>(null);
  const submit = async () => {
    if (right === null) return;
    const outcome = await correct.tell({ saleId, paddle, partyId: right.partyId });
    if (!outcome?.ok) return;
    const name = right.displayName;
    notify({ tone: 'done', sentence: t('sales.paddle.corrected', { paddle, name }) });
  };
  return (
    <form
      className="stack"
      aria-label={t('sales.paddle.correctForm')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Problem of={correct} except={ABOUT_HOLDER} />
      <FieldLine shares="1fr auto">
        <PartyBox
          label={t('sales.paddle.rightHolder')}
          hint={t('sales.paddle.correctHint')}
          value={right}
          onChange={setRight}
          {...besideField(correct, ABOUT_HOLDER, text)}
        />
        <div className="level">
          <Button type="submit" isDisabled={right === null} isBusy={correct.state === 'busy'}>
            {t('sales.paddle.correct')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}

function HandBack({ saleId, row: { paddle } }: OfPaddle) {
  const { t } = useText();
  const back = useTell('paddle.return');
  const submit = async () => {
    const outcome = await back.tell({ saleId, paddle });
    if (outcome?.ok) notify({ tone: 'done', sentence: t('sales.paddle.returned', { paddle }) });
  };
  return (
    <div className="stack">
      <Problem of={back} />
      <div>
        <Button isBusy={back.state === 'busy'} onPress={() => void submit()}>
          {t('sales.paddle.return')}
        </Button>
      </div>
    </div>
  );
}

/** His file names him otherwise by now: papers of the sale follow only if he asks. */
function DeclaredOtherwise({
  saleId,
  row: { paddle },
  declaredAs,
}: OfPaddle & { readonly declaredAs: string }) {
  const { t } = useText();
  const again = useTell('paddle.declareAgain');
  return (
    <div className="stack">
      <p>{t('sales.paddle.declaredAs', { name: declaredAs })}</p>
      <Problem of={again} />
      {deskMayCall('paddle.declareAgain') ? (
        <div>
          <Button
            isBusy={again.state === 'busy'}
            onPress={() => void again.tell({ saleId, paddle })}
          >
            {t('sales.paddle.declareAgain')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
