/** A new sale: its title, its day, its kind, its place. */
import { useState } from 'react';
import { SaleText } from '#contract/texts.ts';
import { type PastDay, SaleKind } from '#domain/events/sale.ts';
import type { IsoDate } from '#domain/time.ts';
import { setSale } from '#renderer/app/preferences.ts';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import {
  Checkbox,
  ContractForm,
  FieldLine,
  FormActs,
  FormLines,
  Problem,
  Select,
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
  const [announced, setAnnounced] = useState<Announced>(NOT_ANNOUNCED);
  const [isTried, setTried] = useState(false);
  const titleMissing = isTried && form.watch('title').trim() === '';
  const submit = async (text: SaleText) => {
    setTried(true);
    const { heldOn, ...rest } = announced;
    if (heldOn === null || text.title.trim() === '') return;
    const outcome = await create.tell({ heldOn, ...rest, text });
    if (!outcome?.ok) return;
    setSale(outcome.value.saleId);
    SALES_DESK.open(outcome.value.saleId);
  };
  const required = t('errors.invalid.required');
  const dayAndKind = <DayAndKind {...{ announced, setAnnounced, isTried }} />;
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
              { fields: [{ key: 'heldOn', shows: dayAndKind }] },
              { fields: ['place'] },
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

interface Announced {
  readonly heldOn: IsoDate | null;
  readonly pastDay: PastDay | null;
  readonly kind: SaleKind;
}

const NOT_ANNOUNCED: Announced = { heldOn: null, pastDay: null, kind: 'room' };

interface DayAndKindProps {
  readonly announced: Announced;
  readonly setAnnounced: (announced: Announced) => void;
  readonly isTried: boolean;
}

/** The day, which is past only when somebody says so, and the kind of the sale. */
function DayAndKind({ announced, setAnnounced, isTried }: DayAndKindProps) {
  const { t } = useText();
  const { heldOn, pastDay, kind } = announced;
  const lacks = isTried && heldOn === null;
  return (
    <>
      <FieldLine shares="144px 1fr">
        <DateField
          label={t('columns.heldOn')}
          value={heldOn}
          onChange={(day) => setAnnounced({ ...announced, heldOn: day })}
          error={lacks ? t('errors.invalid.required') : null}
          isRequired
        />
        <Select
          label={t('columns.saleKind')}
          value={kind}
          options={SaleKind.options.map((value) => ({
            value,
            label: t(`states.saleKind.${value}`),
          }))}
          onChange={(value) => setAnnounced({ ...announced, kind: value })}
        />
      </FieldLine>
      {heldOn === null || heldOn >= todayHere() ? null : (
        <Checkbox
          label={t('sales.new.toldAfterwards')}
          value={pastDay !== null}
          onChange={(isTold) =>
            setAnnounced({ ...announced, pastDay: isTold ? 'told_afterwards' : null })
          }
        />
      )}
    </>
  );
}
