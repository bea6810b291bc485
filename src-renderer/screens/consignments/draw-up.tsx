/** The form of a requisition: commission, kinds of sale, and who sells. */
import { useState } from 'react';
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import { parseRate } from '#domain/money/parse.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, FieldLine, Problem, TextField } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { AuthorisesSelect } from './authorises-select.tsx';
import { SellersFields } from './sellers-fields.tsx';
import {
  readSellers,
  type ShownMandate,
  sellersTyped,
  type TypedSellers,
} from './typed-sellers.ts';

interface DrawUpProps {
  readonly consignment: ConsignmentRow;
  /** The one that is replaced: the form starts from what it says. */
  readonly mandate: ShownMandate | null;
}

export function DrawUp({ consignment, mandate }: DrawUpProps) {
  const text = useText();
  const { t } = text;
  const { drawUp, terms, change, sellers, setSellers, problem, submit } = useDrawingUp(
    consignment,
    mandate,
  );
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
      <FieldLine shares="132px 1fr 2fr">
        <TextField
          label={t('consignments.requisition.commission')}
          align="amount"
          value={terms.rate}
          placeholder="14 %"
          onChange={(rate) => change({ rate })}
          {...besideField(drawUp, ['commission_out_of_range'], text)}
          {...(problem === 'rate' ? { error: t('consignments.requisition.rateProblem') } : {})}
        />
        <AuthorisesSelect
          value={terms.authorises}
          onChange={(authorises) => change({ authorises })}
        />
      </FieldLine>
      <SellersFields sellers={sellers} onChange={setSellers} />
      {problem === 'sellers' ? (
        <p className="problem" role="alert">
          {t('consignments.requisition.incomplete')}
        </p>
      ) : null}
      <div className="acts">
        <Button type="submit" tone="primary" isBusy={drawUp.state === 'busy'}>
          {t('consignments.requisition.drawUp')}
        </Button>
      </div>
    </form>
  );
}

interface TypedTerms extends Pick<ShownMandate, 'authorises'> {
  readonly rate: string;
}

/** The terms as they are typed, from those of the mandate they replace. */
function useDrawingUp(consignment: ConsignmentRow, mandate: ShownMandate | null) {
  const text = useText();
  const drawUp = useTell('mandate.drawUp');
  const [problem, setProblem] = useState<'rate' | 'sellers' | null>(null);
  const [terms, setTerms] = useState<TypedTerms>({
    authorises: mandate?.authorises ?? 'both',
    rate: mandate === null ? '' : text.rate(mandate.commissionRate),
  });
  const { consignmentId, consignorId: partyId, consignorName: displayName } = consignment;
  const [sellers, keepSellers] = useState(() =>
    sellersTyped(mandate, { partyId, displayName }, text),
  );
  const change = (changed: Partial<TypedTerms>) => {
    setTerms((now) => ({ ...now, ...changed }));
    setProblem(null);
  };
  const setSellers = (changed: Partial<TypedSellers>) => {
    keepSellers((now) => ({ ...now, ...changed }));
    setProblem(null);
  };
  const submit = async () => {
    const read = parseRate(terms.rate);
    if (!read.ok) return setProblem('rate');
    const declared = readSellers(sellers);
    if (declared === null) return setProblem('sellers');
    const { authorises } = terms;
    const agreed = { commissionRate: read.value, authorises, ...declared };
    await drawUp.tell({ consignmentId, ...agreed });
    return undefined;
  };
  return { drawUp, terms, change, sellers, setSellers, problem, submit };
}
