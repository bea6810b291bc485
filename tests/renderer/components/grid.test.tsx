// @vitest-environment happy-dom
/** The grid: a long list walked, searched, marked, copied and edited from the keyboard. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type Column,
  Grid,
  type GridProps,
  rowsInMemory,
} from '#renderer/components/grid/index.ts';
import { draw, expectAccessible } from '../support/render.tsx';

interface Car {
  readonly id: string;
  readonly name: string;
  readonly price: string;
}

const NAMES = ['Aronde', 'Berliet', 'Citroën', 'Dauphine', 'Élysée', 'Frégate'];
const CARS: readonly Car[] = NAMES.map((name, index) => ({
  id: `car-${index}`,
  name,
  price: `${index * 100} €`,
}));

const COLUMNS: readonly Column<Car>[] = [
  { id: 'name', title: 'Modèle', width: '1fr', sortable: true, text: (car) => car.name },
  { id: 'price', title: 'Prix', width: 90, align: 'amount', text: (car) => car.price },
];

afterEach(cleanup);

function Sheet(props: Partial<GridProps<Car>>) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Grid
      label="Voitures"
      source={rowsInMemory(CARS)}
      columns={COLUMNS}
      rowKey={(car) => car.id}
      chosen={chosen}
      onChoose={setChosen}
      empty="Aucune voiture"
      {...props}
    />
  );
}

function Marking({ onSeen }: { readonly onSeen: (keys: string[]) => void }) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  onSeen([...marked]);
  return <Sheet marked={marked} onMark={setMarked} />;
}

/** The text of the element that holds the cursor. */
function underCursor(): string {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.textContent ?? '';
}

describe('a list that is walked', () => {
  test('one Tab enters the grid, arrows walk it, Home and End reach its edges', async () => {
    const { user } = draw(<Sheet />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{ArrowDown}');
    expect(underCursor()).toContain('Berliet');
    await user.keyboard('{End}');
    expect(underCursor()).toContain('Frégate');
    await user.keyboard('{ArrowDown}{Home}');
    expect(underCursor()).toContain('Aronde');
  });

  test('letters find a row, without their accents', async () => {
    const { user } = draw(<Sheet />);
    await user.tab();
    await user.keyboard('el');
    expect(underCursor()).toContain('Élysée');
  });

  test('the row under the cursor is the one that is chosen', async () => {
    const onChoose = vi.fn();
    const { user } = draw(<Sheet onChoose={onChoose} />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(onChoose).toHaveBeenLastCalledWith('car-1', CARS[1]);
    expect(screen.getByRole('row', { name: /Berliet/ })).toBeTruthy();
  });

  test('Enter opens the record', async () => {
    const onOpen = vi.fn();
    const { user } = draw(<Sheet onOpen={onOpen} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(CARS[2]);
  });
});

describe('a list of any length', () => {
  const LONG = 100_000;
  const long = {
    total: LONG,
    rowAt: (index: number): Car => ({ id: `${index}`, name: `Voiture ${index}`, price: '1 €' }),
    request: () => undefined,
  };

  test('a hundred thousand rows are all counted, and only those in view drawn', async () => {
    const { container } = draw(<Sheet source={long} />);
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe(`${LONG + 1}`);
    const drawn = within(grid).getAllByRole('row').length;
    expect(drawn).toBeGreaterThan(15);
    expect(drawn).toBeLessThan(60);
    await expectAccessible(container);
  });

  test('rows carry their place in the whole set', () => {
    draw(<Sheet source={long} />);
    const row = screen.getByRole('row', { name: /Voiture 4 / });
    expect(row.getAttribute('aria-rowindex')).toBe('6');
  });

  test('a jump to a row that is not read yet chooses it when it arrives', async () => {
    const onChoose = vi.fn();
    const some = (loaded: number) => ({
      ...long,
      rowAt: (index: number) => (index < loaded ? long.rowAt(index) : undefined),
    });
    const { user, rerender } = draw(<Sheet source={some(200)} onChoose={onChoose} />);
    await user.tab();
    await user.keyboard('{End}');
    expect(onChoose).not.toHaveBeenCalled();
    rerender(<Sheet source={long} onChoose={onChoose} />);
    await waitFor(() => expect(onChoose).toHaveBeenCalledTimes(1));
    expect(onChoose.mock.calls[0]?.[0]).toBe(`${LONG - 1}`);
  });
});

describe('acts on rows', () => {
  test('Space marks, Shift with an arrow marks on the way', async () => {
    const seen: string[][] = [];
    const { user } = draw(<Marking onSeen={(keys) => seen.push(keys)} />);
    await user.tab();
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    expect(seen.at(-1)).toEqual(['car-0', 'car-1']);
  });

  test('what is marked is copied as text with its headings', () => {
    draw(<Sheet marked={new Set(['car-1', 'car-2'])} onMark={() => undefined} />);
    const setData = vi.fn();
    fireEvent.copy(screen.getByRole('grid'), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith(
      'text/plain',
      'Modèle\tPrix\nBerliet\t100 €\nCitroën\t200 €',
    );
  });

  test('cells pasted from a spreadsheet reach the screen as lines and columns', () => {
    const onPaste = vi.fn();
    draw(<Sheet onPaste={onPaste} />);
    const clipboardData = { getData: () => 'Simca\t40\r\nTalbot\t50\r\n' };
    fireEvent.paste(screen.getByRole('grid'), { clipboardData });
    expect(onPaste.mock.calls[0]?.[0]).toEqual([
      ['Simca', '40'],
      ['Talbot', '50'],
    ]);
  });

  test('a heading sorts, and says which way', async () => {
    const onSort = vi.fn();
    const sort = { column: 'name', direction: 'ascending' } as const;
    const { user } = draw(<Sheet sort={sort} onSort={onSort} />);
    expect(screen.getByRole('columnheader', { name: 'Modèle' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await user.click(screen.getByText('Modèle'));
    expect(onSort).toHaveBeenCalledWith({ column: 'name', direction: 'descending' });
  });
});

describe('cells that are edited', () => {
  function editable(commit: (car: Car, text: string) => string | null) {
    const [name, price] = COLUMNS;
    if (name === undefined || price === undefined) throw new Error('two columns');
    return [{ ...name, edit: { draft: (car: Car) => car.name, commit } }, price];
  }

  test('typing replaces the cell, Enter takes it and goes down', async () => {
    const commit = vi.fn(() => null);
    const { user } = draw(<Sheet cursor="cell" columns={editable(commit)} />);
    await user.tab();
    await user.keyboard('Panhard{Enter}');
    expect(commit).toHaveBeenCalledWith(CARS[0], 'Panhard');
    await waitFor(() => expect(underCursor()).toContain('Berliet'));
    expect(commit).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  test('a problem keeps the cell open and is read out; Escape leaves it as it was', async () => {
    const commit = vi.fn(() => 'À remplir.');
    const { user } = draw(<Sheet cursor="cell" columns={editable(commit)} />);
    await user.tab();
    await user.keyboard('{F2}x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('À remplir.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(commit).toHaveBeenCalledTimes(1);
  });

  test('what Escape throws away is not written as the field closes', async () => {
    const commit = vi.fn(() => null);
    const { user } = draw(<Sheet cursor="cell" columns={editable(commit)} />);
    await user.tab();
    await user.keyboard('Panhard{Escape}');
    expect(commit).not.toHaveBeenCalled();
  });
});

test('an empty grid says so and is sound', async () => {
  const { container } = draw(<Sheet source={rowsInMemory<Car>([])} />);
  expect(screen.getByText('Aucune voiture')).toBeTruthy();
  await expectAccessible(container);
});
