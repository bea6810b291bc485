/** The people of the house: who holds which role, and who left. */
import type { Person } from '#contract/methods/house.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { type Column, Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { Split } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { useSettings, withStaff } from '../settings-store.ts';
import { EnrollForm } from './enroll-form.tsx';
import { StaffInspector } from './staff-inspector.tsx';

export function StaffTab() {
  const { t } = useText();
  return (
    <Answer to={useAsk('session.staff', {})} what={t('frame.signIn.staffList')}>
      {({ value }) => <StaffList people={value} />}
    </Answer>
  );
}

function StaffList({ people }: { readonly people: readonly Person[] }) {
  const text = useText();
  const { t } = text;
  const picked = useSettings((state) => state.staff);
  // Those in post first, each in the order of their arrival.
  const rows = people.toSorted((one, other) => Number(one.left) - Number(other.left));
  const listed = rows.find(({ staffId }) => staffId === picked) ?? rows[0];
  const person = picked === 'new' ? undefined : listed;
  return (
    <Split
      inspectorLabel={t('settings.staff.record')}
      list={
        <Grid
          label={t('frame.signIn.staffList')}
          source={rowsInMemory(rows)}
          columns={staffColumns(text)}
          rowKey={(row) => row.staffId}
          chosen={person?.staffId ?? null}
          onChoose={(_, row) => useSettings.setState((now) => withStaff(now, row.staffId))}
          rowTone={(row) => (row.left ? 'quiet' : 'plain')}
          empty={<EmptyState title={t('frame.signIn.nobody')} />}
        />
      }
      inspector={
        person === undefined ? (
          <EnrollForm />
        ) : (
          <StaffInspector key={person.staffId} person={person} />
        )
      }
    />
  );
}

function staffColumns({ t }: Text): readonly Column<Person>[] {
  const state = (row: Person) => t(row.left ? 'settings.staff.left' : 'settings.staff.here');
  const passcode = (row: Person) =>
    t(row.hasPasscode ? 'settings.staff.hasPasscode' : 'settings.staff.noPasscode');
  return [
    { id: 'initials', title: t('settings.staff.initials'), width: 80, text: (row) => row.initials },
    { id: 'name', title: t('columns.name'), width: '2fr', text: (row) => row.name },
    {
      ...{ id: 'role', title: t('settings.staff.role'), width: '1fr' },
      text: (row) => t(`frame.roles.${row.role}`),
    },
    { id: 'passcode', title: t('frame.signIn.passcode'), width: 128, text: passcode },
    {
      ...{ id: 'state', title: t('settings.staff.state'), width: 96, text: state },
      cell: (row) => <StatusWord tone={row.left ? 'quiet' : 'settled'}>{state(row)}</StatusWord>,
    },
  ];
}
