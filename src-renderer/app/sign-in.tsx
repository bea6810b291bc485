/** The door: who holds this desk. */
import { type FormEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Output } from '#contract/api.ts';
import type { StaffId } from '#domain/ids.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { classes } from '#renderer/components/classes.ts';
import { besideField, Problem, TextField } from '#renderer/components/form/index.ts';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { useSignIn } from './session.ts';

type StaffMember = Output<'session.staff'>[number];

export function SignIn() {
  const { t } = useText();
  const staff = useAsk('session.staff', {});
  return (
    <Entrance title={t('frame.signIn.title')} intro={t('frame.signIn.intro')}>
      <Answer to={staff} what={t('frame.signIn.staffList')}>
        {({ value }) => <StaffList staff={value.filter((person) => !person.left)} />}
      </Answer>
    </Entrance>
  );
}

function StaffList({ staff }: { readonly staff: readonly StaffMember[] }) {
  const { t } = useText();
  const [chosen, setChosen] = useState<StaffId | null>(null);
  const door = useSignIn();
  const choose = (person: StaffMember) => {
    door.reset();
    setChosen(person.staffId);
    if (!person.hasPasscode) void door.signIn(person.staffId, null);
  };
  if (staff.length === 0) return <p>{t('frame.signIn.nobody')}</p>;
  return (
    <ul className={css['people']} aria-label={t('frame.signIn.staffList')}>
      {staff.map((person) => {
        const isChosen = chosen === person.staffId;
        return (
          <li key={person.staffId}>
            <AriaButton
              className={classes(css['person'])}
              data-ring="inside"
              {...(person.hasPasscode ? { 'aria-expanded': isChosen } : {})}
              onPress={() => choose(person)}
            >
              <span className={css['initials']}>{person.initials}</span>
              <span className={css['name']} data-prose>
                <bdi>{person.name}</bdi>
              </span>
              <span className={css['role']} data-prose>
                {t(`frame.roles.${person.role}`)}
              </span>
            </AriaButton>
            {isChosen && person.hasPasscode ? (
              <PasscodeForm door={door} staffId={person.staffId} />
            ) : null}
            {isChosen && !person.hasPasscode ? <Problem of={door} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

interface PasscodeFormProps {
  readonly door: ReturnType<typeof useSignIn>;
  readonly staffId: StaffId;
}

const ABOUT_PASSCODE = ['passcode_wrong', 'passcode_throttled'];

function PasscodeForm({ door, staffId }: PasscodeFormProps) {
  const text = useText();
  const [passcode, setPasscode] = useState('');
  const enter = (event: FormEvent) => {
    event.preventDefault();
    setPasscode('');
    void door.signIn(staffId, passcode);
  };
  return (
    <form className={css['passcode']} onSubmit={enter}>
      <TextField
        label={text.t('frame.signIn.passcode')}
        hint={text.t('frame.signIn.passcodeHint')}
        type="password"
        value={passcode}
        onChange={setPasscode}
        autoFocus
        {...besideField(door, ABOUT_PASSCODE, text)}
      />
      <Problem of={door} except={ABOUT_PASSCODE} />
      <div>
        <Button tone="primary" type="submit" isBusy={door.state === 'busy'}>
          {text.t('frame.signIn.enter')}
        </Button>
      </div>
    </form>
  );
}
