/** Draws screens over an engine in memory, and asks axe what it thinks of them. */
import { configure, type RenderResult, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { provideServices } from '#renderer/actions/services.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { forgetSheets } from '#renderer/components/grid/index.ts';
import { notify, useNotices } from '#renderer/components/notice/notices.ts';
import { createCache, EngineProvider } from '#renderer/engine/engine-context.tsx';
import { type Link, openLink } from '#renderer/engine/link.ts';
import { speak } from '#renderer/text/i18n.ts';
import { type FakeEngine, fakeEngine } from './fake-engine.ts';

/** A machine that is busy is slow, not wrong: all that waits in these tests waits so long. */
configure({ asyncUtilTimeout: 15_000 });

export interface Drawn extends RenderResult {
  readonly engine: FakeEngine;
  readonly link: Link;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The height every element has here: happy-dom lays nothing out, the grid needs a window. */
const HEIGHT_PX = 560;

/** Draws it with an engine; French unless the test speaks otherwise. */
export function draw(screen: ReactNode, engine: FakeEngine = fakeEngine({})): Drawn {
  giveHeight();
  speak('fr');
  useNotices.setState({ shown: [], lastId: 0 });
  forgetSheets();
  const link = openLink((deliver) => {
    deliver(engine.open());
    return () => undefined;
  });
  provideServices({ engine: link, go, notify, mayCall: deskMayCall });
  const cache = createCache();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <EngineProvider link={link} cache={cache}>
      {children}
    </EngineProvider>
  );
  const drawn = render(screen, { wrapper });
  return { ...drawn, engine, link, user: userEvent.setup() };
}

/** Nothing that axe can see is wrong; colours are checked where there are pixels, end to end. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
  expect(found).toEqual([]);
}

function giveHeight(): void {
  for (const side of ['offsetHeight', 'clientHeight', 'offsetWidth', 'clientWidth'] as const) {
    Object.defineProperty(HTMLElement.prototype, side, {
      configurable: true,
      get: () => HEIGHT_PX,
    });
  }
}
