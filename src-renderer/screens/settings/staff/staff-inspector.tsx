/** The record of a person: role, passcode, departure. */
import { useState } from 'react';
import type { Person } from '#contract/methods/house.ts';
import { needsPasscode, type Role } from '#domain/staff.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import {
  besideField,
  ContractForm,
  FormText,
  Problem,
  Select,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Entry, Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { z } from '#shared/zod.ts';
import { roleWords } from './role-words.ts';

interface PersonProps {
  readonly person: Person;
}

export function StaffInspector({ person }: PersonProps) {
  const { t } = useText();
  const isReadOnly = person.left || !deskMayCall('staff.changeRole');
  return (
    <Inspector
      title={person.name}
      about={
        <StatusWord tone={person.left ? 'quiet' : 'settled'}>
          {t(person.left ? 'settings.staff.left' : 'settings.staff.here')}
        </StatusWord>
      }
    >
      {isReadOnly ? (
        <ReadOnlyPerson person={person} />
      ) : (
        <>
          <RoleForm person={person} />
          <PasscodeForm person={person} />
          <Departure person={person} />
        </>
      )}
    </Inspector>
  );
}

function ReadOnlyPerson({ person }: PersonProps) {
  const { t } = useText();
  return (
    <InspectorSection>
      <Entry label={t('columns.role')}>{t(`frame.roles.${person.role}`)}</Entry>
      <Entry label={t('settings.staff.rights')}>{t(`settings.staff.may.${person.role}`)}</Entry>
      {person.left ? null : <p className="soft">{t('settings.staff.ownerOnly')}</p>}
    </InspectorSection>
  );
}

const ABOUT_ROLE = ['last_owner', 'passcode_required'];

/** The role is changed as it is chosen, and changed back by the undo of its message. */
function RoleForm({ person: { staffId, name, role: before } }: PersonProps) {
  const text = useText();
  const { t } = text;
  const change = useTell('staff.changeRole');
  const choose = async (role: Role) => {
    if (role === before) return;
    const outcome = await change.tell({ staffId, role });
    if (outcome?.ok !== true) return;
    const sentence = t('settings.staff.roleChanged', { name, role: t(`frame.roles.${role}`) });
    const undo = () => void change.tell({ staffId, role: before });
    notify({ tone: 'done', sentence, act: { label: t('common.undo'), run: undo } });
  };
  return (
    <InspectorSection>
      <Select
        {...roleWords(before, text)}
        value={before}
        onChange={(role) => void choose(role)}
        {...besideField(change, ABOUT_ROLE, text)}
      />
      <Problem of={change} except={ABOUT_ROLE} />
    </InspectorSection>
  );
}

const NewPasscode = z.strictObject({ passcode: z.string().min(6).max(1_000) });

function PasscodeForm({ person: { staffId, name, role, hasPasscode } }: PersonProps) {
  const { t } = useText();
  const set = useTell('staff.setPasscode');
  const form = useContractForm(NewPasscode, { passcode: '' });
  const tell = async (passcode: string | null) => {
    const outcome = await set.tell({ staffId, passcode });
    if (outcome?.ok !== true) return;
    form.reset();
    const key = passcode === null ? 'settings.staff.passcodeRemoved' : 'settings.staff.passcodeSet';
    notify({ tone: 'done', sentence: t(key, { name }) });
  };
  const title = t('frame.signIn.passcode');
  return (
    <InspectorSection title={title}>
      <ContractForm form={form} label={title} onSubmit={({ passcode }) => tell(passcode)}>
        <FormText
          control={form.control}
          name="passcode"
          label={t('settings.staff.newPasscode')}
          hint={t('settings.staff.passcodeWrong')}
          type="password"
          autoComplete="new-password"
          whenWrong={t('settings.staff.passcodeWrong')}
        />
        <Problem of={set} />
        <div className="acts">
          <Button type="submit" isBusy={set.state === 'busy'}>
            {t('settings.staff.setPasscode')}
          </Button>
          {hasPasscode && !needsPasscode(role) ? (
            <Button tone="quiet" onPress={() => void tell(null)}>
              {t('settings.staff.removePasscode')}
            </Button>
          ) : null}
        </div>
      </ContractForm>
    </InspectorSection>
  );
}

function Departure({ person: { staffId, name } }: PersonProps) {
  const { t } = useText();
  const leave = useTell('staff.leave');
  const [isAsking, setAsking] = useState(false);
  const confirm = async () => {
    const outcome = await leave.tell({ staffId });
    setAsking(false);
    if (outcome?.ok === true) {
      notify({ tone: 'done', sentence: t('settings.staff.leftNow', { name }) });
    }
  };
  return (
    <InspectorSection>
      <Problem of={leave} />
      <div className="acts">
        <Button tone="danger" onPress={() => setAsking(true)}>
          {t('settings.staff.leave')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('settings.staff.leaveTitle', { name })}
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
