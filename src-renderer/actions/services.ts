/** What an action may use besides its subject: the engine, the way to other screens, messages. */
import type { Method } from '#contract/api.ts';
import { present } from '#domain/assert.ts';
import type { Route } from '#renderer/app/routes.ts';
import type { NoticeToShow } from '#renderer/components/notice/notices.ts';
import type { Link } from '#renderer/engine/link.ts';

export interface AppServices {
  readonly engine: Link;
  readonly go: (route: Route) => void;
  readonly notify: (notice: NoticeToShow) => void;
  /** Whether the person signed in may call the method; true for `null`, an act of the screen only. */
  readonly mayCall: (method: Method | null) => boolean;
}

const provided: { services: AppServices | null } = { services: null };

/** Provides them to this window once, at its start. */
export function provideServices(services: AppServices): void {
  provided.services = services;
}

export function appServices(): AppServices {
  return present(provided.services, 'provideServices runs before any action');
}
