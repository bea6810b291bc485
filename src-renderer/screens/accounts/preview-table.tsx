/** Who would receive what: the table inside the confirmation. */
import { Amount } from '#renderer/components/figure/figure.tsx';
import { fieldNamed } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Issuing } from './accounts-store.ts';
import type { Preview, PreviewRow } from './use-preview.ts';

const HEADINGS = {
  invoices: [
    'columns.lots',
    'accounts.hammer',
    'accounts.issue.columns.premium',
    'charges.title',
    'columns.total',
  ],
  statements: [
    'columns.sold',
    'accounts.issue.columns.unsold',
    'accounts.hammer',
    'accounts.commission',
    'accounts.withheld',
    'accounts.services',
    'columns.net',
  ],
} as const;

interface PreviewTableProps {
  readonly what: Issuing['what'];
  readonly preview: Preview;
}

export function PreviewTable({ what, preview }: PreviewTableProps) {
  const { t } = useText();
  const who = t(what === 'invoices' ? 'columns.buyer' : 'columns.consignor');
  return (
    <section
      className={css['preview']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
      tabIndex={0}
      aria-label={t(`accounts.tabs.${what}`)}
    >
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{who}</th>
            {HEADINGS[what].map((heading) => (
              <th key={heading} scope="col" data-align="amount">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { readonly row: PreviewRow }) {
  const text = useText();
  const places = row.amounts.map((amount, place) => ({ amount, place }));
  const counts = row.counts.map((count, place) => ({ count, place }));
  return (
    <tr>
      <td data-prose>
        {row.regime === 'margin' ? row.name : `${row.name} · ${text.t('states.regime.general')}`}
        {row.corrects === null ? null : (
          <span className={css['softLine']}>
            {text.t('accounts.issue.corrects', { number: row.corrects })}
          </span>
        )}
        {row.missing.length === 0 ? null : <Missing fields={row.missing} />}
      </td>
      {counts.map(({ count, place }) => (
        <td key={`count ${place}`} data-align="amount">
          {text.count(count)}
        </td>
      ))}
      {places.map(({ amount, place }) => (
        <td key={`amount ${place}`} data-align="amount">
          <Amount value={amount} as="figures" />
        </td>
      ))}
      <td data-align="amount">
        <Amount value={row.total} as="figures" weight="strong" />
      </td>
    </tr>
  );
}

/** The fields that the record lacks, by their names. */
function Missing({ fields }: { readonly fields: readonly string[] }) {
  const text = useText();
  const names = fields.map((field) => fieldNamed(field, text)).join(', ');
  return (
    <span className={css['missing']}>{text.t('accounts.issue.missing', { fields: names })}</span>
  );
}
