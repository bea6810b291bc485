/** Enrolling a person: their name, their role, a passcode if the desk is shared. */
import { useEffect } from 'react';
import { api } from '#contract/api.ts';
import { initialsOf } from '#domain/initials.ts';
import {
  ContractForm,
  FieldLine,
  FormActs,
  FormSelect,
  FormText,
  Problem,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { z } from '#shared/zod.ts';
import { useSettings } from '../settings-store.ts';
import { roleWords } from './role-words.ts';

const NewPerson = api['staff.enroll'].input.extend({
  initials: z.string().regex(/^\S{1,4}$/),
  passcode: z.string().regex(/^(.{6,1000})?$/su),
});
type NewPerson = z.infer<typeof NewPerson>;

const NOBODY: NewPerson = { name: '', initials: '', role: 'clerk', passcode: '' };

export function EnrollForm() {
  const { t } = useText();
  const enroll = useTell('staff.enroll');
  const form = useContractForm<NewPerson>(NewPerson, NOBODY);
  const save = async ({ passcode, ...person }: NewPerson) => {
    const outcome = await enroll.tell({ ...person, passcode: passcode === '' ? null : passcode });
    if (outcome?.ok !== true) return;
    const role = t(`frame.roles.${person.role}`);
    const sentence = t('settings.staff.enrolled', { name: person.name, role });
    notify({ tone: 'done', sentence });
    useSettings.setState({ staff: outcome.value.staffId });
  };
  return (
    <Inspector title={t('settings.staff.enroll')}>
      <InspectorSection>
        <ContractForm form={form} label={t('settings.staff.enroll')} onSubmit={save}>
          <Problem of={enroll} />
          <PersonFields form={form} />
          <FormActs
            label={t('settings.staff.enrollDo')}
            isBusy={enroll.state === 'busy'}
            onCancel={() => useSettings.setState({ staff: null })}
          />
        </ContractForm>
      </InspectorSection>
    </Inspector>
  );
}

type PersonForm = ReturnType<typeof useContractForm<NewPerson>>;

function PersonFields({ form }: { readonly form: PersonForm }) {
  const text = useText();
  const { t } = text;
  const { control, setValue } = form;
  const { name, role } = form.watch();
  const isInitialled = form.formState.dirtyFields.initials === true;
  // The initials follow the name until somebody writes their own.
  useEffect(() => {
    if (!isInitialled) setValue('initials', initialsOf(name));
  }, [isInitialled, name, setValue]);
  return (
    <>
      <FieldLine shares="1fr 80px">
        <FormText control={control} name="name" label={t('columns.name')} autoFocus />
        <FormText
          control={control}
          name="initials"
          label={t('columns.initials')}
          whenWrong={t('settings.staff.initialsWrong')}
        />
      </FieldLine>
      <FormSelect control={control} name="role" {...roleWords(role, text)} />
      <FormText
        control={control}
        name="passcode"
        label={t('frame.signIn.passcode')}
        hint={t('settings.staff.passcodeHint')}
        type="password"
        autoComplete="new-password"
        whenWrong={t('settings.staff.passcodeWrong')}
      />
    </>
  );
}
