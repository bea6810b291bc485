/** What the catalogue says of a lot, in both languages; saved as each field is left. */
import { LotText } from '#contract/texts.ts';
import { type FormPart, RecordForm } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { Lot } from './lots-actions.ts';

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

export function LotTextForm({ lot }: { readonly lot: Lot }) {
  const { t } = useText();
  const describe = useTell('lot.describe');
  const { lotId } = lot.row;
  return (
    <RecordForm
      table={LOT_FIELDS}
      schema={LotText}
      label={t('lots.sections.text')}
      held={{ version: lot.version, text: lot.text }}
      describe={describe}
      tell={(version, text) => describe.tell({ lotId, version, text })}
      parts={() => PARTS}
    />
  );
}
