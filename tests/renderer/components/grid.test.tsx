// @vitest-environment happy-dom
/** The grid: a long list walked, searched, marked, copied and edited from the keyboard. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type CellAnswer,
  type Column,
  createSheet,
  Grid,
  type GridProps,
  rowsInMemory,
} from '#renderer/components/grid/index.ts';
import { useNotices } from '#renderer/components/notice/notices.ts';
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
  const TAKEN: CellAnswer = { state: 'taken' };
  const REFUSED: CellAnswer = { state: 'refused', why: 'À remplir.' };

  function editable(
    write: (car: Car, text: string) => Promise<CellAnswer>,
  ): Partial<GridProps<Car>> {
    const [name, price] = COLUMNS;
    if (name === undefined || price === undefined) throw new Error('two columns');
    const columns = [{ ...name, edit: { stored: (car: Car) => car.name, write } }, price];
    return { columns, sheet: createSheet<Car>() };
  }
  const told = (write: ReturnType<typeof vi.fn>) =>
    write.mock.calls.map(([car, text]) => [car.id, text]);

  test('typing replaces the cell, Enter takes it and goes down', async () => {
    const write = vi.fn(async () => TAKEN);
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('Panhard{Enter}');
    expect(underCursor()).toContain('Berliet');
    expect(told(write)).toEqual([['car-0', 'Panhard']]);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  test('the cursor goes on at once, and a row is written cell after cell', async () => {
    const answers: ((answer: CellAnswer) => void)[] = [];
    const write = vi.fn(() => new Promise<CellAnswer>((answer) => answers.push(answer)));
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('Panhard{Enter}Talbot{ArrowUp}Simca{Enter}');
    expect(told(write)).toEqual([
      ['car-0', 'Panhard'],
      ['car-1', 'Talbot'],
    ]);
    expect(screen.getByText('Simca').closest('[role="gridcell"]')?.getAttribute('data-draft')).toBe(
      'queued',
    );
    for (const answer of answers.splice(0)) answer(TAKEN);
    await waitFor(() => expect(told(write).at(-1)).toEqual(['car-0', 'Simca']));
  });

  test('a refusal marks its cell and is read out; Escape gives the stored text back', async () => {
    const write = vi.fn(async () => REFUSED);
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('{F2}x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('À remplir.');
    expect(screen.getByRole('gridcell', { name: 'Arondex' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await user.keyboard('{ArrowUp}{F2}');
    expect(screen.getByRole('textbox', { name: 'Modèle' })).toHaveProperty('value', 'Arondex');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(underCursor()).toBe('Aronde');
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('the stored text typed again behind another on its way is written again', async () => {
    const write = vi.fn(async () => TAKEN);
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    write.mockReturnValueOnce(new Promise((answer) => setTimeout(() => answer(TAKEN))));
    await user.keyboard('Panhard{Enter}{ArrowUp}Aronde{Enter}');
    await waitFor(() =>
      expect(told(write)).toEqual([
        ['car-0', 'Panhard'],
        ['car-0', 'Aronde'],
      ]),
    );
  });

  test('what failed stays marked, and is sent again by its button', async () => {
    const fault = { kind: 'fault', code: 'disk_full', retryable: true } as const;
    const write = vi.fn(async (): Promise<CellAnswer> => TAKEN);
    write.mockResolvedValueOnce({ state: 'failed', error: fault });
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('Panhard{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Envoyer de nouveau' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(told(write)).toEqual([
      ['car-0', 'Panhard'],
      ['car-0', 'Panhard'],
    ]);
  });

  test('what Escape throws away is not written as the field closes', async () => {
    const write = vi.fn(async () => TAKEN);
    const { user } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('Panhard{Escape}');
    expect(write).not.toHaveBeenCalled();
  });

  test('a grid that is left writes its open cell, and says elsewhere what is unsaved', async () => {
    const write = vi.fn(async () => REFUSED);
    const { user, rerender } = draw(<Sheet {...editable(write)} />);
    await user.tab();
    await user.keyboard('Panhard');
    rerender(<p>ailleurs</p>);
    await waitFor(() => expect(useNotices.getState().shown).toHaveLength(1));
    expect(told(write)).toEqual([['car-0', 'Panhard']]);
    expect(useNotices.getState().shown[0]?.sentence).toContain('« Panhard »');
  });

  test('a row that leaves the list while it is written in keeps its field', async () => {
    const write = vi.fn(async () => TAKEN);
    const props = editable(write);
    const { user, rerender } = draw(<Sheet {...props} />);
    await user.tab();
    await user.keyboard('{ArrowDown}Pan');
    rerender(<Sheet {...props} source={rowsInMemory(CARS.filter(({ id }) => id !== 'car-1'))} />);
    await user.keyboard('hard{Enter}');
    expect(told(write)).toEqual([['car-1', 'Panhard']]);
  });
});

test('an empty grid says so and is sound', async () => {
  const { container } = draw(<Sheet source={rowsInMemory<Car>([])} />);
  expect(screen.getByText('Aucune voiture')).toBeTruthy();
  await expectAccessible(container);
});
