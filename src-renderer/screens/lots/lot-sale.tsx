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
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { isToAttribute } from '#renderer/text/lot-state.ts';
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
  if (isToAttribute(lot.row)) return <Attribute lot={lot} />;
  if (lot.attributedSeq !== null) return <Attributed lot={lot} corrects={lot.attributedSeq} />;
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

const ABOUT_PADDLE = [
  'paddle_unknown',
  'paddle_of_consignor',
  'registration_incomplete',
  'terms_not_accepted',
  'under_age',
];

/** The buyer of a lot that was sold without a paddle, once he is found. */
function Attribute({ lot: { row } }: Pick<LotSaleProps, 'lot'>) {
  const text = useText();
  const { t } = text;
  const attribute = useTell('lot.attribute');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = async () => {
    const isPaddle = /^[1-9]\d{0,4}$/.test(typed.trim());
    setWrong(!isPaddle);
    if (!isPaddle) return;
    const paddle = Number(typed);
    const outcome = await attribute.tell({ lotId: row.lotId, paddle });
    if (outcome?.ok) notify({ tone: 'done', sentence: t('lots.attribute.done', { paddle }) });
  };
  return (
    <form
      className="stack"
      aria-label={t('lots.attribute.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('lots.attribute.teach')}</p>
      <Problem of={attribute} except={ABOUT_PADDLE} />
      <FieldLine shares="88px 1fr">
        <TextField
          label={t('columns.paddle')}
          align="figures"
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setWrong(false);
          }}
          {...besideField(attribute, ABOUT_PADDLE, text)}
          {...(isWrong ? { error: t('lots.attribute.needPaddle') } : {})}
        />
        <div className="level">
          <Button type="submit" tone="primary" isBusy={attribute.state === 'busy'}>
            {t('lots.attribute.act')}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}

/** He was named afterwards: until he is invoiced, a wrong attribution is taken back. */
function Attributed({ lot, corrects }: Pick<LotSaleProps, 'lot'> & { readonly corrects: number }) {
  const { t } = useText();
  const undo = useTell('lot.undoAttribution');
  const { lotId } = lot.row;
  const submit = async () => {
    const outcome = await undo.tell({ lotId, corrects });
    if (outcome?.ok) notify({ tone: 'done', sentence: t('lots.attribute.undone') });
  };
  return (
    <div className="stack">
      <Problem of={undo} />
      <div>
        <Button isBusy={undo.state === 'busy'} onPress={() => void submit()}>
          {t('lots.attribute.undo')}
        </Button>
      </div>
    </div>
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
