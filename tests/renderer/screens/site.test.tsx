// @vitest-environment happy-dom
/** The site: the consequence before, the figures after, a key that never comes back. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '#contract/api.ts';
import { SiteScreen } from '#renderer/screens/site/site-screen.tsx';
import { type FakeEngine, FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { AtDesk } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

const PREVIEW: Output<'site.preview'> = {
  ...{ connected: true, address: 'https://ventes.exemple.fr/', lots: 58, photographs: 130 },
  ...{ lotsWithoutPhotograph: 3, changedLots: 61, lastPublishedAt: null },
};

const PUBLISHED: Output<'sale.publish'> = {
  ...{ publicationId: fakeId(8, 0), requests: 131, lotsSent: 58, photographsSent: 130 },
  ...{ lots: 58, address: PREVIEW.address },
};

function site(handlers: FakeHandlers = {}): FakeEngine {
  return fakeHouse({ handlers: { 'site.preview': () => PREVIEW, ...handlers } });
}

const open = (engine: FakeEngine) =>
  draw(
    <AtDesk>
      <SiteScreen />
    </AtDesk>,
    engine,
  );

beforeEach(() => {
  location.hash = '#/site';
});

afterEach(cleanup);

const publishButton = () =>
  screen.findByRole<HTMLButtonElement>('button', { name: /Publier la vente/ });

test('CT-3.1 lots without a photograph stay out only when a person says so', async () => {
  const engine = site({ 'sale.publish': () => ({ ok: true, value: PUBLISHED }) });
  const { user, container } = open(engine);
  expect((await publishButton()).disabled).toBe(true);
  screen.getByText(/58 lots sous les yeux du public/);
  await expectAccessible(container);
  await user.click(screen.getByRole('checkbox', { name: /sans les 3 lots/ }));
  await waitFor(async () => expect((await publishButton()).disabled).toBe(false));
  await user.click(await publishButton());
  await screen.findByText('Le site est à jour');
  screen.getByText('131');
  const [sent] = engine.heard.filter(({ method }) => method === 'sale.publish');
  expect(sent?.input).toMatchObject({ leaveOutLotsWithoutPhotograph: true });
});

test('a site that does not answer is said so, and tried again under the same command', async () => {
  const state = { tries: 0 };
  const engine = site({
    'site.preview': () => ({ ...PREVIEW, lotsWithoutPhotograph: 0 }),
    'sale.publish': () => {
      state.tries += 1;
      if (state.tries > 1) return { ok: true, value: PUBLISHED };
      throw new FakeFailure({ kind: 'fault', code: 'site_unreachable', retryable: true });
    },
  });
  const { user } = open(engine);
  await user.click(await publishButton());
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  await screen.findByText('Le site est à jour');
  const ids = engine.heard
    .filter(({ method }) => method === 'sale.publish')
    .map(({ commandId }) => commandId);
  expect(new Set(ids).size).toBe(1);
});

test('a wrong key is refused beside its field; a right one is never shown again', async () => {
  const engine = site({
    'site.preview': () => ({ ...PREVIEW, connected: false, address: '' }),
    'site.connect': ({ key, address }) =>
      key === 'la-bonne-clef'
        ? { ok: true, value: { address } }
        : { ok: false, refusal: { code: 'site_key_refused' } },
  });
  const { user } = open(engine);
  await user.type(await screen.findByLabelText('Adresse du site'), 'ventes.exemple.fr{Enter}');
  await screen.findByText(/commence par https/);
  await user.clear(screen.getByLabelText('Adresse du site'));
  await user.type(screen.getByLabelText('Adresse du site'), 'https://ventes.exemple.fr');
  await user.type(screen.getByLabelText('Clé'), 'une-autre-clef{Enter}');
  await screen.findByText(/Le site refuse cette clé/);
  await user.clear(screen.getByLabelText('Clé'));
  await user.type(screen.getByLabelText('Clé'), 'la-bonne-clef{Enter}');
  await waitFor(() => {
    expect(screen.getByLabelText<HTMLInputElement>('Clé').value).toBe('');
  });
});

test('a house without a sale is told where sales come from', async () => {
  open(site({ 'sale.list': () => ({ total: 0, rows: [] }) }));
  await screen.findByRole('heading', { name: 'Aucune vente à publier' });
});
