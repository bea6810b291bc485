/** Enrolling a person: their name, their role, a passcode if the desk is shared. */

import { type FormEvent, useState } from 'react';
import type { Input } from '#contract/api.ts';
import { ROLES } from '#contract/roles.ts';
import { initialsOf } from '#domain/initials.ts';
import { Button } from '#renderer/components/button/button.tsx';
import {
  FieldLine,
  FieldStack,
  Problem,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { useSettings, withStaff } from '../settings-store.ts';
import { isPasscode } from './passcode.ts';

type Role = Input<'staff.enroll'>['role'];

export function EnrollForm() {
  const { t } = useText();
  const person = useNewPerson();
  const { enroll } = person;
  return (
    <Inspector title={t('settings.staff.enroll')}>
      <InspectorSection>
        <form noValidate onSubmit={(event) => void person.submit(event)}>
          <FieldStack>
            <Problem of={enroll} />
            <PersonFields person={person} />
            <div className={css['acts']}>
              <Button type="submit" tone="primary" isBusy={enroll.state === 'busy'}>
                {t('settings.staff.enrollDo')}
              </Button>
              <Button onPress={() => useSettings.setState((now) => withStaff(now, null))}>
                {t('common.cancel')}
              </Button>
            </div>
          </FieldStack>
        </form>
      </InspectorSection>
    </Inspector>
  );
}

/** The person as they are being entered; what is wrong is said once they were to be enrolled. */
function useNewPerson() {
  const { t } = useText();
  const enroll = useTell('staff.enroll');
  const [name, setName] = useState('');
  const [typedInitials, setInitials] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('clerk');
  const [passcode, setPasscode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const initials = typedInitials ?? initialsOf(name);
  const isNamed = name.trim() !== '';
  const isInitialled = /^\S{1,4}$/.test(initials);
  const isCoded = passcode === '' || isPasscode(passcode);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isNamed || !isInitialled || !isCoded) return;
    const code = passcode === '' ? null : passcode;
    const outcome = await enroll.tell({ name: name.trim(), initials, role, passcode: code });
    if (outcome?.ok !== true) return;
    const sentence = t('settings.staff.enrolled', { name, role: t(`frame.roles.${role}`) });
    notify({ tone: 'done', sentence });
    useSettings.setState((now) => withStaff(now, outcome.value.staffId));
  };
  const wrong = {
    name: isAsked && !isNamed ? t('errors.invalid.required') : null,
    initials: isAsked && !isInitialled ? t('settings.staff.initialsWrong') : null,
    passcode: isAsked && !isCoded ? t('settings.staff.passcodeWrong') : null,
  };
  const set = { name: setName, initials: setInitials, role: setRole, passcode: setPasscode };
  return { enroll, name, initials, role, passcode, set, wrong, submit };
}

function PersonFields({ person }: { readonly person: ReturnType<typeof useNewPerson> }) {
  const { t } = useText();
  const { set, wrong } = person;
  return (
    <>
      <FieldLine shares="1fr 80px">
        <TextField
          label={t('settings.staff.name')}
          value={person.name}
          onChange={set.name}
          autoFocus
          error={wrong.name}
        />
        <TextField
          label={t('settings.staff.initials')}
          value={person.initials}
          onChange={set.initials}
          error={wrong.initials}
        />
      </FieldLine>
      <Select
        label={t('settings.staff.role')}
        hint={t(`settings.staff.may.${person.role}`)}
        value={person.role}
        options={ROLES.map((value) => ({ value, label: t(`frame.roles.${value}`) }))}
        onChange={set.role}
      />
      <TextField
        label={t('settings.staff.passcode')}
        hint={t('settings.staff.passcodeHint')}
        type="password"
        autoComplete="new-password"
        value={person.passcode}
        onChange={set.passcode}
        error={wrong.passcode}
      />
    </>
  );
}
