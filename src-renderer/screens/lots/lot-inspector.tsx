/** An open lot: photographs, prices, catalogue text, its sale, its items, its history. */
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SaleRow } from '#contract/methods/sales.ts';
import { LotText } from '#contract/texts.ts';
import type { LotId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { appServices } from '#renderer/actions/services.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { type FormPart, RecordForm } from '#renderer/components/form/index.ts';
import { History } from '#renderer/components/history/history.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { tellAndSay } from '#renderer/components/outcome/tell-and-say.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { isToAttribute, lotStateKey } from '#renderer/text/lot-state.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { ComparableLots } from './comparable-lots.tsx';
import { LotItems } from './lot-items.tsx';
import { LotLeaving } from './lot-leaving.tsx';
import { LotPhotographs } from './lot-photographs.tsx';
import { LotPlacements } from './lot-placements.tsx';
import { LotPrices } from './lot-prices.tsx';
import { LotSale } from './lot-sale.tsx';
import css from './lots.module.css';
import { dissolveLotAction, LOTS, lotContext, type ShownLot } from './lots-actions.ts';
import { consignorsNamed, isOpen, lotTone, numberText } from './lots-columns.ts';
import { usePhotographing } from './use-photographing.ts';

interface LotInspectorProps {
  readonly lotId: LotId;
  /** The sale of this desk; null when the house has none. */
  readonly sale: SaleRow | null;
}

export function LotInspector({ lotId, sale }: LotInspectorProps) {
  return (
    <DeskRecord desk={LOTS} to={useAsk('lot.get', { lotId })}>
      {(lot) => <LotRecord lot={lot} sale={sale} />}
    </DeskRecord>
  );
}

interface OfLot {
  readonly lot: ShownLot;
}

function LotRecord({ lot, sale }: OfLot & Pick<LotInspectorProps, 'sale'>) {
  const { t } = useText();
  const { row } = lot;
  const photographing = usePhotographing(row.lotId);
  const [isDissolving, setDissolving] = useState(false);
  useActionContext(lotContext, {
    lot,
    saleId: sale?.saleId ?? null,
    choosePhotographs: () => void photographing.choose(),
    askToDissolve: () => setDissolving(true),
  });
  const number = numberText(row);
  const title = row.title === '' ? t('lots.untitled') : row.title;
  const sections = {
    photographs: <LotPhotographs lot={lot} photographing={photographing} />,
    appraisal: <LotPrices lot={lot} />,
    text: <LotTextForm lot={lot} />,
    sale: (
      <>
        <LotSale lot={lot} sale={sale} />
        <LotLeaving lot={lot} />
      </>
    ),
    placements: <LotPlacements lot={lot} />,
    items: <LotItems lot={lot} />,
    comparable: <ComparableLots lotId={row.lotId} />,
    history: <History of={row.lotId} />,
  } as const;
  return (
    <Inspector
      title={number === '' ? title : `${number} · ${title}`}
      about={<About lot={lot} />}
      actions={
        row.saleId === null ? <ActionButton action={dissolveLotAction} tone="quiet" /> : undefined
      }
    >
      {sectionsOf(row).map((id) => (
        <InspectorSection key={id} title={t(`lots.sections.${id}`)}>
          {sections[id]}
        </InspectorSection>
      ))}
      <ConfirmDissolving lot={lot} isOpen={isDissolving} onClose={() => setDissolving(false)} />
    </Inspector>
  );
}

const SECTIONS = [
  'photographs',
  'appraisal',
  'comparable',
  'text',
  'sale',
  'placements',
  'items',
  'history',
] as const;

/** What waits for somebody comes first. */
function sectionsOf(row: ShownLot['row']): readonly (typeof SECTIONS)[number][] {
  return isToAttribute(row) ? ['sale', ...SECTIONS.filter((id) => id !== 'sale')] : SECTIONS;
}

/** State, consignor, and what is still lacking, or who bought it. */
function About({ lot: { row, buyerName } }: OfLot) {
  const { t } = useText();
  const { hammerPrice, paddle } = row;
  const lacks = row.lacks.map((lack) => t(`states.lack.${lack}`)).join(', ');
  return (
    <div className={css['about']}>
      <StatusWord tone={lotTone(row)}>{t(lotStateKey(row))}</StatusWord>
      <Button tone="quiet" onPress={() => go({ at: 'sellers', record: row.consignorId })}>
        {consignorsNamed(row)}
      </Button>
      {hammerPrice === null || paddle === null ? null : (
        <span>{t('lots.buyer', { price: hammerPrice, name: buyerName ?? '', paddle })}</span>
      )}
      {hammerPrice !== null && isToAttribute(row) ? (
        <span>{t('lots.toAttribute', { price: hammerPrice })}</span>
      ) : null}
      {isOpen(row) && lacks !== '' ? (
        <p className={css['lacks']}>
          <TriangleAlert size={13} strokeWidth={2} aria-hidden />
          {t('lots.lacks', { what: lacks })}
        </p>
      ) : null}
    </div>
  );
}

/** French, then English; what else the house writes about a lot follows. */
const PARTS: readonly FormPart<LotText>[] = [
  {
    lines: [
      { fields: ['title'] },
      { fields: [{ name: 'description', lines: 4 }] },
      { fields: ['titleEn'] },
      { fields: [{ name: 'descriptionEn', lines: 3 }] },
    ],
  },
];

/** What the catalogue says of a lot, in both languages; saved as each field is left. */
function LotTextForm({ lot: { row, version, text } }: OfLot) {
  const { t } = useText();
  const describe = useTell('lot.describe');
  return (
    <RecordForm
      table={LOT_FIELDS}
      schema={LotText}
      label={t('lots.sections.text')}
      held={{ version, text }}
      describe={describe}
      tell={(at, words) => describe.tell({ lotId: row.lotId, version: at, text: words })}
      parts={() => PARTS}
    />
  );
}

interface ConfirmDissolvingProps extends OfLot {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ConfirmDissolving({ lot, isOpen: isAsking, onClose }: ConfirmDissolvingProps) {
  const text = useText();
  const { t } = text;
  const pieces = lot.items.reduce((sum, item) => sum + item.quantity, 0);
  const dissolve = () => {
    const services = appServices();
    onClose();
    void tellAndSay(services, text, {
      outcome: services.engine.tell('lot.dissolve', { lotId: lot.row.lotId }),
      done: () => ({ sentence: t('lots.dissolved') }),
    });
  };
  return (
    <ConfirmDialog
      title={t('lots.dissolveTitle')}
      confirmLabel={t('lots.dissolveConfirm')}
      tone="danger"
      isOpen={isAsking}
      onClose={onClose}
      onConfirm={dissolve}
    >
      <p>
        {t('lots.dissolveBody', {
          count: pieces,
          consignment: lot.parts.map(({ consignmentNumber }) => consignmentNumber).join(', '),
        })}
      </p>
      <p>{t('lots.dissolveLost', { photographs: lot.photographs.length })}</p>
    </ConfirmDialog>
  );
}
