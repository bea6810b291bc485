// @vitest-environment happy-dom
/** Questions, lists, orders and slow work as screens use them. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { useAsk, usePerform, useRows, useTell } from '#renderer/engine/index.ts';
import { FakeFailure, fakeEngine } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { draw } from '../support/render.tsx';

afterEach(cleanup);

function Again(props: { readonly says: string; readonly onPress: () => void }) {
  return (
    <button type="button" onClick={props.onPress}>
      {props.says}
    </button>
  );
}

function Name() {
  return useAsk('house.about', {}).match({
    loading: () => <p>lecture</p>,
    failed: ({ error, retry }) => <Again says={error.kind} onPress={retry} />,
    ready: ({ value, unrenewed }) => (
      <>
        <p>{value.houseName}</p>
        {unrenewed === null ? null : <Again says="ancien" onPress={unrenewed.retry} />}
      </>
    ),
  });
}

function Parties({ at }: { readonly at: number }) {
  const rows = useRows('party.list', { text: '', side: 'any' });
  return rows.match({
    loading: () => <p>lecture</p>,
    failed: ({ error, retry }) => <Again says={error.kind} onPress={retry} />,
    ready: ({ value: source, unrenewed }) => (
      <>
        {unrenewed === null ? null : <Again says="incomplet" onPress={unrenewed.retry} />}
        <p>{`${source.total} · ${source.rowAt(at)?.reference ?? 'pas lu'}`}</p>
        <button type="button" onClick={() => source.request(at, at + 20)}>
          lire
        </button>
      </>
    ),
  });
}

function Open() {
  const teller = useTell('sale.open');
  return (
    <>
      <p>{teller.state}</p>
      <button
        type="button"
        onClick={() => void teller.tell({ saleId: fakeId(3, 1), onAnotherDay: null })}
      >
        ouvrir
      </button>
      {teller.state === 'failed' ? (
        <button type="button" onClick={teller.retry}>
          encore
        </button>
      ) : null}
    </>
  );
}

function Install() {
  const work = usePerform('house.installDemonstration');
  return (
    <>
      <p>{work.state === 'busy' ? `${work.progress.done}` : work.state}</p>
      <button type="button" onClick={() => void work.perform({})}>
        installer
      </button>
      <button type="button" onClick={work.cancel}>
        arrêter
      </button>
    </>
  );
}

describe('a question', () => {
  test('is loading, then ready', async () => {
    draw(<Name />, fakeHouse());
    expect(screen.getByText('lecture')).toBeTruthy();
    expect(await screen.findByText(/Fontaine/)).toBeTruthy();
  });

  test('that failed says why and is asked again', async () => {
    const tries = { count: 0 };
    const about = { houseName: 'Maison', programVersion: '1', empty: false, demonstration: false };
    const engine = fakeEngine({
      'house.about': () => {
        tries.count += 1;
        if (tries.count === 1) {
          throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
        }
        return about;
      },
    });
    const { user } = draw(<Name />, engine);
    await user.click(await screen.findByRole('button', { name: 'fault' }));
    expect(await screen.findByText('Maison')).toBeTruthy();
  });

  test('whose newest reading failed keeps its value and says that it is an old one', async () => {
    const tries = { count: 0 };
    const about = { houseName: 'Maison', programVersion: '1', empty: false, demonstration: false };
    const engine = fakeEngine({
      'house.about': () => {
        tries.count += 1;
        if (tries.count === 2) {
          throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
        }
        return about;
      },
    });
    const { user } = draw(<Name />, engine);
    await screen.findByText('Maison');
    act(() => engine.change('house'));
    await user.click(await screen.findByRole('button', { name: 'ancien' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'ancien' })).toBeNull());
    expect(screen.getByText('Maison')).toBeTruthy();
  });

  test('is asked again when one of its topics changes, and only then', async () => {
    const { engine } = draw(<Name />, fakeHouse());
    await screen.findByText(/Fontaine/);
    const asked = () => engine.heard.filter(({ method }) => method === 'house.about').length;
    const before = asked();
    act(() => engine.change('lots'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked()).toBe(before);
    act(() => engine.change('house'));
    await waitFor(() => expect(asked()).toBe(before + 1));
  });
});

describe('a long list', () => {
  test('reads its first page, then the pages that are looked at', async () => {
    const { user, engine } = draw(<Parties at={40_000} />, fakeHouse({ parties: 50_000 }));
    expect(await screen.findByText('50000 · pas lu')).toBeTruthy();
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('50000 · 41000')).toBeTruthy();
    const offsets = engine.heard
      .filter(({ method }) => method === 'party.list')
      .map(({ input }) => (input as { readonly offset: number }).offset);
    expect([...new Set(offsets)]).toEqual([0, 40_000]);
  });

  test('of which a page cannot be read says so, and reads it again', async () => {
    const tries = { failing: true };
    const engine = fakeEngine({
      'party.list': (input) => {
        if (input.offset > 0 && tries.failing) {
          throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
        }
        return { total: 50_000, rows: [] };
      },
    });
    const { user } = draw(<Parties at={40_000} />, engine);
    await user.click(await screen.findByRole('button', { name: 'lire' }));
    tries.failing = false;
    await user.click(await screen.findByRole('button', { name: 'incomplet' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'incomplet' })).toBeNull());
  });
});

describe('an order', () => {
  test('tried again after a failure keeps its command id', async () => {
    const tries = { count: 0 };
    const engine = fakeEngine({
      'sale.open': () => {
        tries.count += 1;
        if (tries.count === 1) {
          throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
        }
        return { ok: true, value: { seq: 1 } };
      },
    });
    const { user } = draw(<Open />, engine);
    await user.click(screen.getByRole('button', { name: 'ouvrir' }));
    await user.click(await screen.findByRole('button', { name: 'encore' }));
    await screen.findByText('idle');
    const ids = engine.heard.map(({ commandId }) => commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('given twice after it was done is two orders', async () => {
    const engine = fakeEngine({ 'sale.open': () => ({ ok: true, value: { seq: 1 } }) });
    const { user } = draw(<Open />, engine);
    await user.click(screen.getByRole('button', { name: 'ouvrir' }));
    await screen.findByText('idle');
    await user.click(screen.getByRole('button', { name: 'ouvrir' }));
    await waitFor(() => expect(engine.heard).toHaveLength(2));
    expect(new Set(engine.heard.map(({ commandId }) => commandId)).size).toBe(2);
  });

  test('that the rules refuse says which rule', async () => {
    const engine = fakeEngine({
      'sale.open': () => ({ ok: false, refusal: { code: 'sale_without_lots' } }),
    });
    const { user } = draw(<Open />, engine);
    await user.click(screen.getByRole('button', { name: 'ouvrir' }));
    expect(await screen.findByText('refused')).toBeTruthy();
  });
});

describe('work that takes its time', () => {
  test('reports its progress and ends', async () => {
    const { user } = draw(<Install />, fakeHouse({ empty: true }));
    await user.click(screen.getByRole('button', { name: 'installer' }));
    expect(await screen.findByText('100')).toBeTruthy();
    expect(await screen.findByText('done')).toBeTruthy();
  });

  test('stops when it is told to', async () => {
    const { user } = draw(<Install />, fakeHouse({ empty: true }));
    await user.click(screen.getByRole('button', { name: 'installer' }));
    await screen.findByText('40');
    await user.click(screen.getByRole('button', { name: 'arrêter' }));
    expect(await screen.findByText('refused')).toBeTruthy();
  });
});
