/** The record of a person: role, passcode, departure. */
import { type FormEvent, useState } from 'react';
import type { Input } from '#contract/api.ts';
import type { Person } from '#contract/methods/house.ts';
import { ROLES } from '#contract/roles.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import {
  besideField,
  FieldStack,
  Problem,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Entry, Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { isPasscode } from './passcode.ts';

type Role = Input<'staff.changeRole'>['role'];

export function StaffInspector({ person }: { readonly person: Person }) {
  const { t } = useText();
  const may = deskMayCall('staff.changeRole');
  return (
    <Inspector
      title={person.name}
      about={
        <StatusWord tone={person.left ? 'quiet' : 'settled'}>
          {t(person.left ? 'settings.staff.left' : 'settings.staff.here')}
        </StatusWord>
      }
    >
      {person.left || !may ? <ReadOnlyPerson person={person} /> : <PersonForms person={person} />}
    </Inspector>
  );
}

function ReadOnlyPerson({ person }: { readonly person: Person }) {
  const { t } = useText();
  return (
    <InspectorSection>
      <Entry label={t('settings.staff.role')}>{t(`frame.roles.${person.role}`)}</Entry>
      <Entry label={t('settings.staff.rights')}>{t(`settings.staff.may.${person.role}`)}</Entry>
      {person.left ? null : <p className={css['soft']}>{t('settings.staff.ownerOnly')}</p>}
    </InspectorSection>
  );
}

function PersonForms({ person }: { readonly person: Person }) {
  return (
    <>
      <RoleForm person={person} />
      <PasscodeForm person={person} />
      <Departure person={person} />
    </>
  );
}

/** The role is changed as it is chosen, and changed back by the undo of its message. */
function RoleForm({ person }: { readonly person: Person }) {
  const text = useText();
  const { t } = text;
  const change = useTell('staff.changeRole');
  const choose = async (role: Role) => {
    if (role === person.role) return;
    const before = person.role;
    const outcome = await change.tell({ staffId: person.staffId, role });
    if (outcome?.ok !== true) return;
    notify({
      tone: 'done',
      sentence: t('settings.staff.roleChanged', {
        ...{ name: person.name, role: t(`frame.roles.${role}`) },
      }),
      act: {
        label: t('common.undo'),
        run: () => void change.tell({ staffId: person.staffId, role: before }),
      },
    });
  };
  return (
    <InspectorSection>
      <Select
        label={t('settings.staff.role')}
        hint={t(`settings.staff.may.${person.role}`)}
        value={person.role}
        options={ROLES.map((value) => ({ value, label: t(`frame.roles.${value}`) }))}
        onChange={(role) => void choose(role)}
        {...besideField(change, ['last_owner'], text)}
      />
      <Problem of={change} except={['last_owner']} />
    </InspectorSection>
  );
}

function PasscodeForm({ person }: { readonly person: Person }) {
  const { t } = useText();
  const set = useTell('staff.setPasscode');
  const [passcode, setPasscode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const tell = async (code: string | null) => {
    const outcome = await set.tell({ staffId: person.staffId, passcode: code });
    if (outcome?.ok !== true) return;
    setPasscode('');
    setAsked(false);
    const key = code === null ? 'settings.staff.passcodeRemoved' : 'settings.staff.passcodeSet';
    notify({ tone: 'done', sentence: t(key, { name: person.name }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isPasscode(passcode)) void tell(passcode);
  };
  return (
    <InspectorSection title={t('settings.staff.passcode')}>
      <form noValidate onSubmit={submit}>
        <FieldStack>
          <TextField
            label={t('settings.staff.newPasscode')}
            hint={t('settings.staff.passcodeWrong')}
            type="password"
            autoComplete="new-password"
            value={passcode}
            onChange={setPasscode}
            error={isAsked && !isPasscode(passcode) ? t('settings.staff.passcodeWrong') : null}
          />
          <Problem of={set} />
          <div className={css['acts']}>
            <Button type="submit" isBusy={set.state === 'busy'}>
              {t('settings.staff.setPasscode')}
            </Button>
            {person.hasPasscode ? (
              <Button tone="quiet" onPress={() => void tell(null)}>
                {t('settings.staff.removePasscode')}
              </Button>
            ) : null}
          </div>
        </FieldStack>
      </form>
    </InspectorSection>
  );
}

function Departure({ person }: { readonly person: Person }) {
  const { t } = useText();
  const leave = useTell('staff.leave');
  const [isAsking, setAsking] = useState(false);
  const confirm = async () => {
    const outcome = await leave.tell({ staffId: person.staffId });
    setAsking(false);
    if (outcome?.ok !== true) return;
    notify({ tone: 'done', sentence: t('settings.staff.leftNow', { name: person.name }) });
  };
  return (
    <InspectorSection>
      <Problem of={leave} />
      <div>
        <Button tone="danger" onPress={() => setAsking(true)}>
          {t('settings.staff.leave')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('settings.staff.leaveTitle', { name: person.name })}
        confirmLabel={t('settings.staff.leave')}
        tone="danger"
        isOpen={isAsking}
        isBusy={leave.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <p>{t('settings.staff.leaveBody')}</p>
      </ConfirmDialog>
    </InspectorSection>
  );
}
