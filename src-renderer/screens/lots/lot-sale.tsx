/** Where a lot stands: in store or in a sale, under which number, and the ways in and out. */
import { useState } from 'react';
import { formatLotNumber, parseLotNumber } from '#domain/sale/lot-number.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import type { SaleRow } from '#renderer/app/current-sale.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, FieldLine, Problem, TextField } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import { type Lot, leaveSale, returnToStock } from './lots-actions.ts';

interface LotSaleProps {
  readonly lot: Lot;
  /** The sale of this desk; null when the house has none. */
  readonly sale: SaleRow | null;
}

export function LotSale({ lot, sale }: LotSaleProps) {
  const { t } = useText();
  if (lot.row.saleId !== null) return <InSale lot={lot} />;
  if (sale === null) return <p className={css['soft']}>{t('lots.noSale')}</p>;
  return <EnterSale lot={lot} sale={sale} />;
}

const NUMBERING = ['lot_number_taken', 'lot_number_invalid'] as const;

function InSale({ lot }: { readonly lot: Lot }) {
  const text = useText();
  const { t } = text;
  const { lotId, number, suffix } = lot.row;
  const renumber = useTell('lot.renumber');
  const shown = number === null ? '' : formatLotNumber({ number, suffix });
  const field = useNumberField(shown);
  const submit = () => {
    const given = field.read();
    if (given !== null) void renumber.tell({ lotId, ...given });
  };
  return (
    <form
      className={css['stack']}
      aria-label={t('lots.actions.renumber')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Problem of={renumber} except={NUMBERING} />
      {lot.row.state === 'offered' ? (
        <FieldLine shares="88px 1fr">
          <TextField
            label={t('lots.fields.number')}
            align="figures"
            value={field.typed}
            onChange={field.type}
            {...besideField(renumber, NUMBERING, text)}
            {...field.wrong}
          />
          <div className={css['level']}>
            <Button type="submit" isDisabled={field.typed === shown}>
              {t('lots.actions.renumber')}
            </Button>
            <ActionButton action={leaveSale} tone="quiet" showKey />
          </div>
        </FieldLine>
      ) : (
        <div>
          <ActionButton action={returnToStock} showKey />
        </div>
      )}
    </form>
  );
}

function EnterSale({ lot, sale }: { readonly lot: Lot; readonly sale: SaleRow }) {
  const text = useText();
  const { t } = text;
  const enter = useTell('lot.enterInSale');
  const field = useNumberField('');
  const submit = () => {
    const isNext = field.typed.trim() === '';
    const given = isNext ? { number: null, suffix: '' } : field.read();
    if (given === null) return;
    void enter.tell({ lotId: lot.row.lotId, saleId: sale.saleId, ...given });
  };
  return (
    <form
      className={css['stack']}
      aria-label={t('lots.actions.enter')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('lots.currentSale', { code: sale.code, title: sale.title })}</p>
      <Problem of={enter} except={NUMBERING} />
      <FieldLine shares="88px auto">
        <TextField
          label={t('lots.fields.number')}
          align="figures"
          value={field.typed}
          onChange={field.type}
          {...besideField(enter, NUMBERING, text)}
          {...field.wrong}
        />
        <div className={css['level']}>
          <Button type="submit" shortcut="Alt+E" isBusy={enter.state === 'busy'}>
            {t('lots.actions.enter')}
          </Button>
        </div>
      </FieldLine>
      <p className={css['why']}>{t('lots.numberHint')}</p>
    </form>
  );
}

/** A number as it is typed, and the sentence against one that is none. */
function useNumberField(shown: string) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const value = typed ?? shown;
  return {
    typed: value,
    type: (next: string) => {
      setTyped(next);
      setWrong(false);
    },
    read: () => {
      const given = parseLotNumber(value);
      setWrong(given === null);
      return given;
    },
    wrong: isWrong ? { error: t('lots.numberProblem') } : {},
  };
}
