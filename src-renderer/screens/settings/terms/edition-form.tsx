/** The next edition: every figure of the one in force, to be corrected, then published once. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Control, useFieldArray } from 'react-hook-form';
import { EditionRow as EditionSchema } from '#contract/methods/house.ts';
import { cents } from '#domain/money/cents.ts';
import { Button, IconButton } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import {
  ContractForm,
  FieldLine,
  FormActs,
  FormMoney,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { type Teller, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { TermsFigure } from '#shared/fields/terms.ts';
import css from '../settings.module.css';
import { useSettings } from '../settings-store.ts';
import { FigureGroups } from './figure-groups.tsx';
import { changesBetween, type NewEdition, type ShownEdition } from './figures.ts';
import { FormCount, FormRate } from './number-fields.tsx';

const NewEditionSchema = EditionSchema.omit({ publishedAt: true });

export function EditionForm({ inForce }: { readonly inForce: ShownEdition }) {
  const { t } = useText();
  const [begun] = useState(() => ({ editionId: '', terms: inForce.terms }));
  const form = useContractForm<NewEdition>(NewEditionSchema, begun);
  const { publish, ready, setReady, confirm } = usePublish();
  const { control } = form;
  const title = t('settings.terms.newTitle');
  return (
    <Inspector title={title}>
      <ContractForm form={form} label={title} onSubmit={async (edition) => setReady(edition)}>
        <InspectorSection>
          <p className="soft">{t('settings.terms.newIntro')}</p>
          <FormText
            control={control}
            name="editionId"
            label={t('settings.terms.name')}
            hint={t('settings.terms.nameHint')}
            whenWrong={t('settings.terms.nameWrong')}
          />
        </InspectorSection>
        <FigureGroups
          figures={(figures) => (
            <FieldLine shares="1fr 1fr">
              {figures.map((each) => (
                <FigureField key={each.path} control={control} figure={each} />
              ))}
            </FieldLine>
          )}
          ladder={<LadderFields control={control} />}
        />
        <Foot publish={publish} />
      </ContractForm>
      <ConfirmDialog
        title={t('settings.terms.confirmTitle', { edition: ready?.editionId ?? '' })}
        confirmLabel={t('site.publish')}
        isOpen={ready !== null}
        isBusy={publish.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setReady(null)}
      >
        {ready === null ? null : <Changes inForce={inForce} next={ready} />}
        <p className="soft">{t('settings.terms.confirmBody')}</p>
      </ConfirmDialog>
    </Inspector>
  );
}

/** The edition about to be published, null while nobody asks; and its publication. */
function usePublish() {
  const { t } = useText();
  const publish = useTell('terms.publish');
  const [ready, setReady] = useState<NewEdition | null>(null);
  const confirm = async () => {
    if (ready === null) return;
    const outcome = await publish.tell(ready);
    setReady(null);
    if (outcome?.ok !== true) return;
    const { editionId } = ready;
    notify({ tone: 'done', sentence: t('settings.terms.publishedNow', { edition: editionId }) });
    useSettings.setState({ edition: editionId });
  };
  return { publish, ready, setReady, confirm };
}

function Foot({ publish }: { readonly publish: Teller<'terms.publish'> }) {
  const { t } = useText();
  return (
    <div className={css['foot']}>
      <Problem of={publish} />
      <FormActs
        label={t('settings.terms.publish')}
        onCancel={() => useSettings.setState({ edition: null })}
      />
    </div>
  );
}

interface EditionFieldProps {
  readonly control: Control<NewEdition, unknown, NewEdition>;
}

const FIELDS = { rate: FormRate, count: FormCount, money: FormMoney, text: FormText } as const;

interface FigureFieldProps extends EditionFieldProps {
  readonly figure: TermsFigure;
}

function FigureField({ control, figure: { path, kind, label } }: FigureFieldProps) {
  const { language } = useText();
  const FormField = FIELDS[kind];
  return <FormField control={control} name={`terms.${path}`} label={label[language]} />;
}

function LadderFields({ control }: EditionFieldProps) {
  const { t } = useText();
  const { fields, append, remove } = useFieldArray({ control, name: 'terms.increments' });
  return (
    <>
      {fields.map((rung, index) => (
        <FieldLine key={rung.id} shares="120px 120px 28px">
          <FormMoney
            control={control}
            name={`terms.increments.${index}.from`}
            label={t('settings.terms.from')}
          />
          <FormMoney
            control={control}
            name={`terms.increments.${index}.step`}
            label={t('settings.terms.step')}
          />
          <span className={css['besideLabel']}>
            <IconButton
              label={t('settings.terms.removeStep')}
              icon={X}
              isDisabled={fields.length === 1}
              onPress={() => remove(index)}
            />
          </span>
        </FieldLine>
      ))}
      <div className="acts">
        <Button tone="quiet" icon={Plus} onPress={() => append({ from: cents(0), step: cents(0) })}>
          {t('settings.terms.addStep')}
        </Button>
      </div>
    </>
  );
}

interface ChangesProps {
  readonly inForce: ShownEdition;
  readonly next: NewEdition;
}

/** The consequence in figures: what stood, and what will stand. */
function Changes({ inForce, next }: ChangesProps) {
  const text = useText();
  const changes = changesBetween(inForce.terms, next.terms, text);
  if (changes.length === 0) return <p>{text.t('settings.terms.noChange')}</p>;
  return (
    <>
      <p>{text.t('settings.terms.changes', { count: changes.length })}</p>
      <ul className={css['changes']}>
        {changes.map(({ label, before, after }) => (
          <li key={label}>
            {label} : <s>{before}</s> → <strong>{after}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
