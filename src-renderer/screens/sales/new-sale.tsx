/** A new sale: its title, its day, its place; the edition of the terms in force is pinned to it. */
import { useState } from 'react';
import { SaleText } from '#contract/texts.ts';
import type { IsoDate } from '#domain/time.ts';
import { setSale } from '#renderer/app/preferences.ts';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import {
  ContractForm,
  FormActs,
  FormLines,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { blankText } from '#shared/fields/field.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import { SALES_DESK } from './sales-desk.ts';

const UNTITLED = blankText(SALE_FIELDS);

export function NewSale() {
  const { t } = useText();
  const form = useContractForm(SaleText, UNTITLED);
  const create = useTell('sale.create');
  const [heldOn, setHeldOn] = useState<IsoDate | null>(null);
  const [isTried, setTried] = useState(false);
  const titleMissing = isTried && form.watch('title').trim() === '';
  const submit = async (text: SaleText) => {
    setTried(true);
    if (heldOn === null || text.title.trim() === '') return;
    const outcome = await create.tell({ heldOn, text });
    if (!outcome?.ok) return;
    setSale(outcome.value.saleId);
    SALES_DESK.open(outcome.value.saleId);
  };
  const required = t('errors.invalid.required');
  const day = (
    <DateField
      label={t('columns.heldOn')}
      value={heldOn}
      onChange={setHeldOn}
      error={isTried && heldOn === null ? required : null}
      isRequired
    />
  );
  return (
    <Inspector title={t('sales.actions.create')} about={t('sales.new.about')}>
      <InspectorSection>
        <ContractForm form={form} label={t('sales.actions.create')} onSubmit={submit}>
          <Problem of={create} />
          <FormLines
            form={form}
            table={SALE_FIELDS}
            notes={{ title: { isRequired: true, error: titleMissing ? required : null } }}
            lines={[
              { fields: ['title'] },
              { fields: ['titleEn'] },
              { shares: '144px 1fr', fields: [{ key: 'heldOn', shows: day }, 'place'] },
            ]}
          />
          <FormActs
            label={t('sales.new.create')}
            isBusy={create.state === 'busy'}
            onCancel={() => SALES_DESK.begin('reading')}
          />
        </ContractForm>
      </InspectorSection>
    </Inspector>
  );
}
