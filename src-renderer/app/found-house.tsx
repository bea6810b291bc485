/** Founding a house: its name, its owner, and the code that will open the owner's session. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Input } from '#contract/api.ts';
import { initialsOf } from '#domain/initials.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, Problem, TextField } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import css from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { go } from './router.ts';
import { useSignIn } from './session.ts';

/** What the form holds; `initials` is null while they follow the name. */
export interface Founding {
  readonly houseName: string;
  readonly ownerName: string;
  readonly initials: string | null;
  readonly passcode: string;
  readonly again: string;
}

const BLANK: Founding = { houseName: '', ownerName: '', initials: null, passcode: '', again: '' };

interface FoundHouseProps {
  readonly onBack: () => void;
  readonly onFounding: (isFounding: boolean) => void;
}

export function FoundHouse({ onBack, onFounding }: FoundHouseProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(BLANK);
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const found = useTell('house.found');
  const door = useSignIn();

  // What lacks is drawn first; then the hand is led to it.
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(asked + 1);
    const input = foundingInput(typed);
    if (input === null) return;
    onFounding(true);
    const outcome = await found.tell(input);
    if (outcome?.ok === true) {
      go({ at: 'settings', record: 'house' });
      await door.signIn(outcome.value.staffId, input.passcode);
    }
    onFounding(false);
  };
  return (
    <Entrance title={t('frame.firstRun.foundTitle')} intro={t('frame.firstRun.foundIntro')}>
      <form ref={form} className={css['form']} noValidate onSubmit={(event) => void submit(event)}>
        <Problem of={found} />
        <FoundingFields typed={typed} isAsked={asked > 0} onType={setTyped} />
        <div className={css['acts']}>
          <Button
            tone="primary"
            type="submit"
            isBusy={found.state === 'busy' || door.state === 'busy'}
          >
            {t('frame.firstRun.found')}
          </Button>
          <Button tone="quiet" onPress={onBack}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}

interface FoundingFieldsProps {
  readonly typed: Founding;
  /** Whether the person pressed the button once: only then is what lacks said. */
  readonly isAsked: boolean;
  readonly onType: (typed: Founding) => void;
}

function FoundingFields({ typed, isAsked, onType }: FoundingFieldsProps) {
  const { t } = useText();
  const wrong = isAsked ? problemsIn(typed) : {};
  const said = (field: keyof Founding) => (wrong[field] === undefined ? null : t(wrong[field]));
  const type = (change: Partial<Founding>) => onType({ ...typed, ...change });
  return (
    <>
      <TextField
        label={t('frame.firstRun.houseName')}
        value={typed.houseName}
        onChange={(houseName) => type({ houseName })}
        error={said('houseName')}
        autoFocus
      />
      <FieldLine shares="1fr 96px">
        <TextField
          label={t('frame.firstRun.ownerName')}
          value={typed.ownerName}
          onChange={(ownerName) => type({ ownerName })}
          error={said('ownerName')}
          autoComplete="name"
        />
        <TextField
          label={t('columns.initials')}
          value={initialsIn(typed)}
          onChange={(initials) => type({ initials })}
          error={said('initials')}
        />
      </FieldLine>
      <PasscodeFields typed={typed} type={type} said={said} />
    </>
  );
}

interface PasscodeFieldsProps {
  readonly typed: Founding;
  readonly type: (change: Partial<Founding>) => void;
  readonly said: (field: keyof Founding) => string | null;
}

/** Twice, because what is typed is not shown. */
function PasscodeFields({ typed, type, said }: PasscodeFieldsProps) {
  const { t } = useText();
  return (
    <FieldLine shares="1fr 1fr">
      <TextField
        label={t('frame.signIn.passcode')}
        hint={t('frame.firstRun.passcodeHint')}
        type="password"
        value={typed.passcode}
        onChange={(passcode) => type({ passcode })}
        error={said('passcode')}
        autoComplete="new-password"
      />
      <TextField
        label={t('frame.firstRun.again')}
        type="password"
        value={typed.again}
        onChange={(again) => type({ again })}
        error={said('again')}
        autoComplete="new-password"
      />
    </FieldLine>
  );
}

/** What the engine would not take, by field. */
function problemsIn(typed: Founding): Partial<Record<keyof Founding, TextKey>> {
  const { houseName, ownerName, passcode, again } = typed;
  const isNamed = ownerName.trim() !== '';
  return {
    ...(houseName.trim() === '' ? { houseName: 'errors.invalid.required' } : {}),
    ...(isNamed ? {} : { ownerName: 'errors.invalid.required' }),
    ...(isNamed && !INITIALS.test(initialsIn(typed))
      ? { initials: 'frame.firstRun.initialsWrong' }
      : {}),
    ...(passcode.length < PASSCODE_MIN ? { passcode: 'settings.staff.passcodeWrong' } : {}),
    ...(passcode !== again ? { again: 'frame.firstRun.againWrong' } : {}),
  };
}

const INITIALS = /^\S{1,4}$/;
const PASSCODE_MIN = 6;

/** The order to the engine; null while something in the form keeps it from being given. */
export function foundingInput(typed: Founding): Input<'house.found'> | null {
  if (Object.keys(problemsIn(typed)).length > 0) return null;
  return {
    houseName: typed.houseName.trim(),
    ownerName: typed.ownerName.trim(),
    ownerInitials: initialsIn(typed),
    passcode: typed.passcode,
  };
}

function initialsIn({ initials, ownerName }: Founding): string {
  return initials ?? initialsOf(ownerName);
}
