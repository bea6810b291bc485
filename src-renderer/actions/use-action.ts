/** Actions in components: a screen enters a context, a button or a menu runs an action. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type ActionContext, contextVersion, onContextChange, type Presence } from './context.ts';

/** Shows a context with this subject for as long as the component is there. */
export function useActionContext<Subject>(context: ActionContext<Subject>, subject: Subject): void {
  const presence = useRef<Presence<Subject> | null>(null);
  const latest = useRef(subject);
  useEffect(() => {
    presence.current = context.enter(latest.current);
    return () => presence.current?.leave();
  }, [context]);
  useEffect(() => {
    latest.current = subject;
    presence.current?.update(subject);
  }, [subject]);
}

/** Draws the component again whenever what is enabled may have changed. */
export function useActions(): void {
  useSyncExternalStore(onContextChange, contextVersion);
}
