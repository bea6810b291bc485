/** Where a lot stands: in store or in a sale, under which number, and the ways in and out. */
import { type ReactNode, useState } from 'react';
import type { SaleRow } from '#contract/methods/sales.ts';
import { type LotNumber, parseLotNumber } from '#domain/sale/lot-number.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import {
  type Attempt,
  besideField,
  FieldLine,
  Problem,
  TextField,
} from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { leaveSaleAction, returnToStockAction, type ShownLot } from './lots-actions.ts';
import { numberText } from './lots-columns.ts';

interface LotSaleProps {
  readonly lot: ShownLot;
  /** The sale of this desk; null when the house has none. */
  readonly sale: SaleRow | null;
}

export function LotSale({ lot, sale }: LotSaleProps) {
  const { t } = useText();
  if (lot.row.state === 'offered') return <Renumber lot={lot} />;
  if (lot.row.saleId !== null) return <ActionButton action={returnToStockAction} showKey />;
  if (sale === null) return <p className="soft">{t('lots.noSale')}</p>;
  return <EnterSale lot={lot} sale={sale} />;
}

function Renumber({ lot }: Pick<LotSaleProps, 'lot'>) {
  const { t } = useText();
  const { lotId } = lot.row;
  const renumber = useTell('lot.renumber');
  return (
    <NumberForm
      label={t('lots.actions.renumber')}
      held={numberText(lot.row)}
      order={renumber}
      onNumber={(number) => (number === null ? null : renumber.tell({ lotId, ...number }))}
    >
      {(typed) => (
        <>
          <Button type="submit" isDisabled={typed === numberText(lot.row)}>
            {t('lots.actions.renumber')}
          </Button>
          <ActionButton action={leaveSaleAction} tone="quiet" showKey />
        </>
      )}
    </NumberForm>
  );
}

const NEXT = { number: null, suffix: '' } as const;

function EnterSale({ lot, sale }: { readonly lot: ShownLot; readonly sale: SaleRow }) {
  const { t } = useText();
  const { lotId } = lot.row;
  const { saleId, code, title } = sale;
  const enter = useTell('lot.enterInSale');
  return (
    <>
      <p>{t('lots.currentSale', { code, title })}</p>
      <NumberForm
        label={t('lots.actions.enter')}
        held=""
        order={enter}
        onNumber={(number) => enter.tell({ lotId, saleId, ...(number ?? NEXT) })}
      >
        {() => (
          <Button type="submit" shortcut="Alt+E" isBusy={enter.state === 'busy'}>
            {t('lots.actions.enter')}
          </Button>
        )}
      </NumberForm>
      <p className="meta">{t('lots.numberHint')}</p>
    </>
  );
}

interface NumberFormProps {
  readonly label: string;
  readonly held: string;
  readonly order: Attempt;
  /** The number that was typed; null where the field was left empty. */
  readonly onNumber: (number: LotNumber | null) => unknown;
  readonly children: (typed: string) => ReactNode;
}

const NUMBERING = ['lot_number_taken', 'lot_number_invalid'];

/** A lot number, what is refused about it, and the acts beside it. */
function NumberForm({ label, held, order, onNumber, children }: NumberFormProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const typed = draft ?? held;
  const submit = () => {
    const number = parseLotNumber(typed);
    const isEmpty = typed.trim() === '';
    setWrong(number === null && !isEmpty);
    if (number !== null || isEmpty) onNumber(number);
  };
  return (
    <form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Problem of={order} except={NUMBERING} />
      <FieldLine shares="88px 1fr">
        <TextField
          label={text.t('lots.fields.number')}
          align="figures"
          value={typed}
          onChange={(next) => {
            setDraft(next);
            setWrong(false);
          }}
          {...besideField(order, NUMBERING, text)}
          {...(isWrong ? { error: text.t('lots.numberProblem') } : {})}
        />
        <div className="level">{children(typed)}</div>
      </FieldLine>
    </form>
  );
}
