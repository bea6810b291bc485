// @vitest-environment happy-dom
/** Fields: named, explained, refused beside themselves, and exact about amounts and dates. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Cents, cents, Price } from '#domain/money/cents.ts';
import { type IsoDate, isoDate } from '#domain/time.ts';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { typedDate } from '#renderer/components/date-field/typed-date.ts';
import {
  Checkbox,
  ContractForm,
  FormMoney,
  Problem,
  RecordBox,
  Select,
  TextField,
  useContractForm,
} from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { answeredWith, failedWith } from '#renderer/engine/asked.ts';
import { z } from '#shared/zod.ts';
import { draw, expectAccessible } from '../support/render.tsx';

afterEach(cleanup);

function Reserve({ onChange }: { readonly onChange: (value: Cents | null) => void }) {
  const [value, setValue] = useState<Cents | null>(null);
  const take = (next: Cents | null) => {
    setValue(next);
    onChange(next);
  };
  return <MoneyField label="Réserve" value={value} onChange={take} />;
}

function Held() {
  const [day, setDay] = useState<IsoDate | null>(isoDate('2027-02-28'));
  return <DateField label="Vente du" value={day} onChange={setDay} />;
}

const Asked = z.strictObject({ amount: Price });

function Asking({ onSubmit }: { readonly onSubmit: (asked: z.output<typeof Asked>) => void }) {
  const form = useContractForm(Asked, { amount: cents(10_000) });
  return (
    <ContractForm form={form} label="Demande" onSubmit={async (values) => onSubmit(values)}>
      <FormMoney control={form.control} name="amount" label="Montant" />
    </ContractForm>
  );
}

describe('Enter in a form', () => {
  test('sends what was just typed, and the cursor stays where it is', async () => {
    const onSubmit = vi.fn();
    const { user } = draw(<Asking onSubmit={onSubmit} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Montant' });
    await user.clear(field);
    await user.type(field, '250{Enter}');
    await waitFor(() => expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ amount: 25_000 }));
    expect(document.activeElement).toBe(field);
  });

  test('sends nothing while a field cannot be read, which keeps what was typed', async () => {
    const onSubmit = vi.fn();
    const { user } = draw(<Asking onSubmit={onSubmit} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Montant' });
    await user.clear(field);
    await user.type(field, 'douze{Enter}');
    expect(field.value).toBe('douze');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.clear(field);
    await user.type(field, '12{Enter}');
    await waitFor(() => expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ amount: 1_200 }));
  });
});

describe('an amount', () => {
  test('is typed as digits and shown as money once the field is left', async () => {
    const onChange = vi.fn();
    const { user } = draw(<Reserve onChange={onChange} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Réserve' });
    await user.type(field, '1250,5');
    expect(onChange).not.toHaveBeenCalled();
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith(cents(125_050));
    expect(field.value).toBe('1\u202F250,50\u00A0€');
  });

  test('that is none keeps what was typed and says so', async () => {
    const onChange = vi.fn();
    const { user } = draw(<Reserve onChange={onChange} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Réserve' });
    await user.type(field, 'douze');
    await user.tab();
    expect(onChange).not.toHaveBeenCalled();
    expect(field.value).toBe('douze');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('Ce n’est pas un montant');
  });

  test('below nothing is refused unless the field takes credits', async () => {
    const onChange = vi.fn();
    const { user } = draw(<Reserve onChange={onChange} />);
    await user.type(screen.getByRole('textbox'), '-3');
    await user.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('emptied is no amount, not nothing euros', async () => {
    const onChange = vi.fn();
    const { user } = draw(<Reserve onChange={onChange} />);
    await user.type(screen.getByRole('textbox'), '3');
    await user.tab();
    await user.clear(screen.getByRole('textbox'));
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});

describe('a date', () => {
  const today = isoDate('2026-11-21');
  test.each([
    ['14/3/27', '2027-03-14'],
    ['14.03.2027', '2027-03-14'],
    ['140327', '2027-03-14'],
    ['14/3', '2026-03-14'],
    ['1-2-68', '1968-02-01'],
    ['+7', '2026-11-28'],
    ['2027-03-14', '2027-03-14'],
    ['29/2/27', null],
    ['demain', null],
    ['14', null],
  ])('typed as %s is %s', (typed, day) => {
    expect(typedDate(typed, today)).toBe(day);
  });

  test('steps by a day with the arrows', async () => {
    const { user } = draw(<Held />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Vente du' });
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(field.value).toBe('01/03/2027');
  });
});

test('a refusal stands beside its field, read out, with its rule', async () => {
  const { container, user } = draw(
    <TextField
      label="Réserve"
      value="350"
      onChange={() => undefined}
      error="Réserve 350 € au-dessus de l’estimation basse 300 €."
      rules={['CT-9.9']}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('au-dessus de l’estimation basse');
  const described = screen.getByRole('textbox').getAttribute('aria-describedby') ?? '';
  expect(described).not.toBe('');
  await user.click(screen.getByRole('button', { name: 'Règle CT-9.9' }));
  expect(screen.getByRole('dialog').textContent).toContain('L321-11');
  await expectAccessible(container);
});

test('a hint belongs to its field', async () => {
  const { container } = draw(
    <TextField label="Titre" hint="Imprimé." value="" onChange={() => undefined} isRequired />,
  );
  const field = screen.getByRole('textbox', { name: /Titre/ });
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Imprimé.',
  );
  await expectAccessible(container);
});

test('a list of choices opens with Enter, and one is taken', async () => {
  const onChange = vi.fn();
  const options = [
    { value: 'transfer', label: 'Virement' },
    { value: 'card', label: 'Carte' },
  ] as const;
  const { user, container } = draw(
    <Select label="Règlement" value="transfer" options={options} onChange={onChange} />,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('option', { name: 'Carte' }));
  expect(onChange).toHaveBeenCalledWith('card');
  await expectAccessible(container);
});

test('a choice that is refused shows its rule as a button of its own', () => {
  const options = [{ value: 'cash', label: 'espèces' }];
  const refusal = { error: 'Limite dépassée.', rules: ['FR-10'] };
  draw(<Select label="Moyen" value="cash" options={options} onChange={vi.fn()} {...refusal} />);
  expect(screen.getByRole('button', { name: 'Règle FR-10' }).textContent).toBe('FR-10');
});

test('a box is ticked with the space bar', async () => {
  const onChange = vi.fn();
  const { user, container } = draw(
    <Checkbox label="Professionnel" value={false} onChange={onChange} />,
  );
  await user.tab();
  await user.keyboard(' ');
  expect(onChange).toHaveBeenCalledWith(true);
  await expectAccessible(container);
});

test('a record is found by typing and taken with Enter', async () => {
  const onChange = vi.fn();
  const onSearch = vi.fn();
  const found = [
    { id: '1', title: 'Aubert Élodie', detail: 'Bourges', row: 'Aubert' },
    { id: '2', title: 'Étienne Théo', detail: 'Paris', row: 'Étienne' },
  ];
  const { user } = draw(
    <RecordBox
      label="Acheteur"
      value={null}
      found={answeredWith({ value: found, stale: false, unrenewed: null })}
      onSearch={onSearch}
      onChange={onChange}
    />,
  );
  await user.type(screen.getByRole('combobox', { name: 'Acheteur' }), 'é');
  expect(onSearch).toHaveBeenLastCalledWith('é');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenCalledWith('Aubert');
});

test('a search that failed is not one that found nothing', async () => {
  const error = { kind: 'fault', code: 'disk_full', retryable: true } as const;
  const { user } = draw(
    <RecordBox
      label="Acheteur"
      value={null}
      found={failedWith({ error, retry: vi.fn() })}
      onSearch={vi.fn()}
      onChange={vi.fn()}
    />,
  );
  await user.type(screen.getByRole('combobox', { name: 'Acheteur' }), 'é');
  expect(await screen.findByText(/disque/)).toBeTruthy();
  expect(screen.queryByText('Rien ne correspond.')).toBeNull();
});

describe('what kept a form from being done', () => {
  test('a fault that may pass offers to try again', async () => {
    const retry = vi.fn();
    const error = { kind: 'fault', code: 'disk_full', retryable: true } as const;
    const { user } = draw(<Problem of={{ state: 'failed', error, retry }} />);
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test('a refusal that stands beside a field is not said twice', () => {
    const refusal = { code: 'below_reserve', reserve: 11_000 };
    draw(<Problem of={{ state: 'refused', refusal }} except={['below_reserve']} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
