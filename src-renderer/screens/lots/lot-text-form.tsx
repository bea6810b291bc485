/** What the catalogue says of a lot, in both languages; saved as each field is left. */
import { LotText } from '#contract/texts.ts';
import { useCarefulSave } from '#renderer/components/conflict/careful-save.ts';
import { Conflict } from '#renderer/components/conflict/conflict.tsx';
import {
  ContractForm,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { isTextKey, useText } from '#renderer/text/i18n.ts';
import type { Lot } from './lots-actions.ts';

export function LotTextForm({ lot }: { readonly lot: Lot }) {
  const { t } = useText();
  const form = useContractForm(LotText, lot.text);
  const describe = useTell('lot.describe');
  const { lotId } = lot.row;
  const careful = useCarefulSave({
    form,
    held: { version: lot.version, text: lot.text },
    tell: (version, text) => describe.tell({ lotId, version, text }),
  });
  const { control } = form;
  return (
    <ContractForm form={form} label={t('lots.sections.text')} onSubmit={careful.save} savesOnBlur>
      <Problem of={describe} />
      <Conflict
        of={careful}
        nameOf={(field) => {
          const key = `lots.fields.${field}`;
          return isTextKey(key) ? t(key) : field;
        }}
      />
      <FormText control={control} name="title" label={t('lots.fields.title')} />
      <FormText
        control={control}
        name="description"
        lines={4}
        label={t('lots.fields.description')}
      />
      <FormText control={control} name="titleEn" label={t('lots.fields.titleEn')} />
      <FormText
        control={control}
        name="descriptionEn"
        lines={3}
        label={t('lots.fields.descriptionEn')}
      />
      <FormText
        control={control}
        name="internalNote"
        lines={2}
        label={t('lots.fields.internalNote')}
      />
    </ContractForm>
  );
}
