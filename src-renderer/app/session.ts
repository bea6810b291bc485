/** Who holds this desk: asked of the engine, told again to every new port. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Input, Method, Output } from '#contract/api.ts';
import type { Person } from '#contract/methods/house.ts';
import { mayCall } from '#contract/permissions.ts';
import type { StaffId } from '#domain/ids.ts';
import { type Asked, useAsk, useLink, useTell, valueBeside } from '#renderer/engine/index.ts';
import { forgetRecent } from './palette/recent.ts';

interface Held {
  person: Person | null;
}

const held: Held = { person: null };

/** The person signed in, asked of the engine. */
export function useSession(): Asked<Output<'session.current'>> {
  const session = useAsk('session.current', {});
  const person = valueBeside(session)?.person ?? null;
  useEffect(() => {
    held.person = person;
  }, [person]);
  return session;
}

/** Whether the person at this desk may call the method: what they may not is not offered. */
export function deskMayCall(method: Method | null): boolean {
  return method === null || mayCall(held.person?.role ?? null, method);
}

/** Signs in, and keeps the way in for the ports to come while this window lives. */
export function useSignIn() {
  const link = useLink();
  const cache = useQueryClient();
  const teller = useTell('session.signIn');
  const signIn = async (staffId: StaffId, passcode: string | null) => {
    const input: Input<'session.signIn'> = { staffId, passcode };
    const outcome = await teller.tell(input);
    if (!outcome?.ok) return;
    link.greetWith(async (client) => {
      await client.tell('session.signIn', input);
    });
    await cache.invalidateQueries();
  };
  return { ...teller, signIn };
}

/** Signs out: the desk is nobody's again, and nothing read under that name stays on it. */
export function useSignOut(): () => Promise<void> {
  const link = useLink();
  const cache = useQueryClient();
  const teller = useTell('session.signOut');
  return async () => {
    await teller.tell({});
    link.greetWith(null);
    held.person = null;
    forgetRecent();
    await cache.resetQueries();
  };
}
