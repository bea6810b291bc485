/** The head of the window: the sale at hand, and the search that reaches everything. */

import { ChevronDown, Search } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { SaleRow } from '#contract/methods/sales.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { classes } from '#renderer/components/classes.ts';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { Menu } from '#renderer/components/menu/menu.tsx';
import { together } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { useCurrentSale, useSaleList } from '../current-sale.ts';
import { setSale } from '../preferences.ts';
import { openPalette } from '../window-actions.ts';
import css from './frame.module.css';

export function Header() {
  const { t } = useText();
  return (
    <header className={css['header']} data-screen-only>
      <SalePicker />
      <Button className={classes(css['search'])} onPress={openPalette.run}>
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <span className={css['searchText']}>{t('frame.search')}</span>
        <KeyCap shortcut="Mod+K" />
      </Button>
    </header>
  );
}

/** The sale this desk works on; screens that need one start from it. */
function SalePicker() {
  const { t } = useText();
  const asked = together(useSaleList(), useCurrentSale());
  return (
    <span className={css['saleAtHand']}>
      <Answer to={asked} what={t('frame.sale.choose')} size="line">
        {({ value: [{ rows }, current] }) =>
          current === null ? (
            <span className={css['noSale']}>{t('frame.sale.empty')}</span>
          ) : (
            <SaleMenu rows={rows} current={current} />
          )
        }
      </Answer>
    </span>
  );
}

interface SaleMenuProps {
  readonly rows: readonly SaleRow[];
  readonly current: SaleRow;
}

function SaleMenu({ rows, current }: SaleMenuProps) {
  const text = useText();
  const { t, date } = text;
  return (
    <Menu
      label={`${t('frame.sale.choose')} : ${saleWords(current, text)}`}
      triggerClass={css['sale'] ?? ''}
      trigger={<SaleName sale={current} />}
      groups={[
        {
          id: 'sales',
          title: t('frame.sale.choose'),
          entries: rows.map((row) => ({
            id: row.saleId,
            label: `${t('frame.sale.number', { number: row.code })} · ${row.title}`,
            detail: date(row.heldOn),
            isChosen: row.saleId === current.saleId,
            run: () => setSale(row.saleId),
          })),
        },
      ]}
    />
  );
}

/** The sale as the button shows it, for those who speak to it by what they read. */
function saleWords({ code, title, heldOn }: SaleRow, { t, date }: Text): string {
  return `${t('frame.sale.number', { number: code })} ${title} ${date(heldOn)}`;
}

function SaleName({ sale }: { readonly sale: SaleRow }) {
  const { t, date } = useText();
  const number = t('frame.sale.number', { number: sale.code });
  return (
    <>
      <span className={css['saleNumber']}>{number}</span>{' '}
      <span className={css['saleTitle']}>{sale.title}</span>{' '}
      <span className={css['saleDate']}>{date(sale.heldOn)}</span>
      <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
    </>
  );
}
