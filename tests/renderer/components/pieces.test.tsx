// @vitest-environment happy-dom
/** The smaller pieces: buttons, dialogs, messages, tabs, progress, figures, states, photographs. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { Gavel } from 'lucide-react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { Button, IconButton } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { CouldNotLoad, Waiting } from '#renderer/components/empty-state/empty-state.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { Menu } from '#renderer/components/menu/menu.tsx';
import { NoticeRegion } from '#renderer/components/notice/notice.tsx';
import { notify, withNotice } from '#renderer/components/notice/notices.ts';
import { Photograph } from '#renderer/components/photograph/photograph.tsx';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { RuleChip } from '#renderer/components/rule-chip/rule-chip.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('buttons', () => {
  test('the key printed on a button is not part of its name', async () => {
    const { container } = draw(
      <Button icon={Gavel} shortcut="Enter">
        Adjuger
      </Button>,
    );
    expect(screen.getByRole('button', { name: 'Adjuger' }).textContent).toContain('⏎');
    await expectAccessible(container);
  });

  test('a busy button refuses a second press', async () => {
    const onPress = vi.fn();
    const { user } = draw(
      <Button isBusy onPress={onPress}>
        Émettre
      </Button>,
    );
    await user.click(screen.getByRole('button'));
    expect(onPress).not.toHaveBeenCalled();
  });

  test('a button that is only a sign has a name', () => {
    draw(<IconButton label="Retirer" icon={Gavel} />);
    expect(screen.getByRole('button', { name: 'Retirer' })).toBeTruthy();
  });
});

describe('a confirmation', () => {
  test('says the consequence, is done once, and Escape leaves it', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    const { user, baseElement } = draw(
      <ConfirmDialog
        title="Émettre 112 bordereaux ?"
        confirmLabel="Émettre"
        isOpen
        onConfirm={onConfirm}
        onClose={onClose}
      >
        <p>48 230,40 €</p>
      </ConfirmDialog>,
    );
    const dialog = screen.getByRole('alertdialog', { name: 'Émettre 112 bordereaux ?' });
    expect(dialog.textContent).toContain('48 230,40 €');
    await user.click(screen.getByRole('button', { name: 'Émettre' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await expectAccessible(baseElement);
  });

  test.each([
    ['Windows NT 10.0', ['Émettre', 'Annuler']],
    ['Macintosh; Intel Mac OS X', ['Annuler', 'Émettre']],
    ['X11; Linux x86_64', ['Annuler', 'Émettre']],
  ])('on %s the buttons are in the order of the platform', (agent, order) => {
    const spy = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent);
    const nothing = () => undefined;
    draw(
      <ConfirmDialog title="?" confirmLabel="Émettre" isOpen onConfirm={nothing} onClose={nothing}>
        …
      </ConfirmDialog>,
    );
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names.filter((name) => name !== '')).toEqual(order);
    spy.mockRestore();
  });
});

describe('messages', () => {
  test('are added to a region that is announced, and a failure stays', async () => {
    vi.useFakeTimers();
    draw(<NoticeRegion />);
    const region = screen.getByRole('status');
    expect(region.getAttribute('aria-live')).toBe('polite');
    act(() => {
      notify({ tone: 'done', sentence: 'Lot 127 adjugé.' });
      notify({ tone: 'failed', sentence: 'Le site ne répond pas.' });
    });
    expect(region.textContent).toContain('Lot 127 adjugé.');
    act(() => vi.advanceTimersByTime(10_000));
    expect(region.textContent).not.toContain('Lot 127 adjugé.');
    expect(region.textContent).toContain('Le site ne répond pas.');
  });

  test('carry one act, and leave when it is done', async () => {
    const run = vi.fn();
    const { user, container } = draw(<NoticeRegion />);
    act(() => {
      notify({ tone: 'failed', sentence: 'Non.', act: { label: 'Réessayer', run } });
    });
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Non.')).toBeNull();
  });

  test('never pile up beyond what can be read', () => {
    const many = Array.from({ length: 9 }, (_, index) => `${index}`);
    const all = many.reduce<Parameters<typeof withNotice>[0]>(
      (now, sentence) => withNotice(now, { tone: 'done', sentence }),
      {
        shown: [],
        lastId: 0,
      },
    );
    expect(all.shown.map(({ sentence }) => sentence)).toEqual(['5', '6', '7', '8']);
  });
});

test('tabs are walked with the arrows, one panel at a time', async () => {
  const onChoose = vi.fn();
  const { user, container } = draw(
    <Tabs
      label="Fiche"
      chosen="lots"
      onChoose={onChoose}
      tabs={[
        { id: 'lots', label: 'Lots', count: '12', content: 'douze lots' },
        { id: 'payments', label: 'Règlements', content: 'règlements' },
      ]}
    />,
  );
  expect(screen.getByRole('tabpanel').textContent).toBe('douze lots');
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(onChoose).toHaveBeenCalledWith('payments');
  await expectAccessible(container);
});

test('slow work says how far it is and can be stopped', async () => {
  const onCancel = vi.fn();
  const { user, container } = draw(
    <Progress label="Publication" done={127} total={342} onCancel={onCancel} />,
  );
  const bar = screen.getByRole('progressbar', { name: 'Publication' });
  expect(bar.getAttribute('aria-valuenow')).toBe('127');
  expect(bar.getAttribute('aria-valuetext')).toBe('127 sur 342');
  await user.click(screen.getByRole('button', { name: 'Interrompre' }));
  expect(onCancel).toHaveBeenCalledTimes(1);
  await expectAccessible(container);
});

test.each([
  [{ done: 0, total: 400, elapsedMs: 9_000 }, 'lots'],
  [{ done: 100, total: 400, elapsedMs: 10_000 }, 'lots · 600 par minute · encore 30 s'],
  [{ done: 100, total: 4_000, elapsedMs: 10_000 }, 'lots · 600 par minute · encore 7 min'],
  [{ done: 100, total: null, elapsedMs: 10_000 }, 'lots · 600 par minute'],
])('slow work that is at %j says “%s”', (progress, said) => {
  const busy = {
    state: 'busy',
    progress: { ...progress, label: 'lots' },
    cancel: () => {},
  } as const;
  draw(<TaskPart work={busy} label="Import" />);
  expect(screen.getByText(said)).toBeTruthy();
});

test('amounts have a true minus, and what does not exist is a dash, not nothing', () => {
  const { container } = draw(
    <>
      <Amount value={cents(-12_050)} />
      <Amount value={null} />
      <Amount value={cents(35_000)} as="round" />
    </>,
  );
  expect(container.textContent).toBe('\u2212120,50\u00A0€—350\u00A0€');
});

const TONES: readonly StatusTone[] = ['neutral', 'good', 'pending', 'warning', 'bad', 'quiet'];
test.each(TONES)('the state %s is a sign and a word', (tone) => {
  const { container } = draw(<StatusWord tone={tone}>adjugé</StatusWord>);
  expect(container.querySelector('svg')).not.toBeNull();
  expect(container.textContent).toBe('adjugé');
});

test('a rule shows its text and the one after the law names it', async () => {
  const { user } = draw(<RuleChip rule="FR-3" />);
  await user.click(screen.getByRole('button', { name: 'Règle FR-3' }));
  expect(screen.getByRole('dialog').textContent).toContain('Loi · FR-3');
});

test('a photograph says what it shows, and its absence says so too', () => {
  draw(
    <>
      <Photograph of="Citroën DS" source="data:," />
      <Photograph of="Simca" source={null} />
    </>,
  );
  expect(screen.getByRole('img', { name: 'Photographie : Citroën DS' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'sans photographie' })).toBeTruthy();
});

test('waiting is announced, and what could not be read offers to try again', async () => {
  const onRetry = vi.fn();
  const error = { kind: 'fault', code: 'disk_full', retryable: true } as const;
  const { user } = draw(
    <>
      <Waiting what="les lots" />
      <CouldNotLoad what="les lots" error={error} onRetry={onRetry} />
    </>,
  );
  expect(screen.getByRole('status').textContent).toBe('Lecture : les lots…');
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Le disque est plein');
  await user.click(within(alert).getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('a menu opens with the keyboard and runs what was chosen', async () => {
  const run = vi.fn();
  const { user } = draw(
    <Menu
      label="Vente"
      trigger="Vente 12"
      groups={[{ id: 'all', entries: [{ id: 'a', label: 'Vente 11', isChosen: true, run }] }]}
    />,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('menuitem', { name: /Vente 11/ }));
  expect(run).toHaveBeenCalledTimes(1);
});
