/** The people of the house: who holds which role, and who left. */
import type { Person } from '#contract/methods/house.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { type DeskColumn, gridColumns } from '#renderer/components/list-desk/desk-columns.tsx';
import { Split } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { useSettings } from '../settings-store.ts';
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
          columns={gridColumns(COLUMNS, text, window.innerWidth)}
          rowKey={(row) => row.staffId}
          chosen={person?.staffId ?? null}
          onChoose={(_, row) => useSettings.setState({ staff: row.staffId })}
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

const COLUMNS: readonly DeskColumn<Person>[] = [
  { name: 'initials', width: 80, text: (row) => row.initials },
  { name: 'name', width: '2fr', text: (row) => row.name },
  { name: 'role', width: '1fr', text: (row, { t }) => t(`frame.roles.${row.role}`) },
  {
    ...{ name: 'passcode', width: 128 },
    text: (row, { t }) =>
      t(row.hasPasscode ? 'settings.staff.hasPasscode' : 'settings.staff.noPasscode'),
  },
  {
    ...{ name: 'post', width: 96, tone: (row) => (row.left ? 'quiet' : 'settled') },
    text: (row, { t }) => t(row.left ? 'settings.staff.left' : 'settings.staff.here'),
  },
];
