/** Actions: the only way to do something, read by buttons, menus, the palette and the shortcut sheet. */

import type { Method } from '#contract/api.ts';
import { assert } from '#domain/assert.ts';
import type { TextKey } from '#renderer/text/i18n.ts';
import type { ActionContext } from './context.ts';
import type { AppServices } from './services.ts';
import { appServices } from './services.ts';
import { isShortcut } from './shortcut.ts';

interface ActionDefinition<Subject> {
  /** `room.knock-down`: where, then what. */
  readonly id: string;
  readonly label: TextKey;
  /** Other words a person may type to find it. */
  readonly keywords?: TextKey;
  /** `Mod+K` (Ctrl, or ⌘ on a Mac), `F2`, `Alt+1`, `Enter`, `?`. */
  readonly shortcut?: string;
  readonly context: ActionContext<Subject>;
  /** The method it calls: the action is hidden from roles that may not. */
  readonly calls?: Method;
  /** Left out of the palette: it only makes sense where it is (`Enter` in the room). */
  readonly onlyHere?: boolean;
  readonly enabledWhen?: (subject: Subject, services: AppServices) => boolean;
  readonly run: (subject: Subject, services: AppServices) => void;
}

/** An action with its subject folded in. */
export interface Action {
  readonly id: string;
  readonly label: TextKey;
  readonly keywords: TextKey | null;
  readonly shortcut: string | null;
  readonly context: string;
  readonly calls: Method | null;
  readonly onlyHere: boolean;
  /** Whether its context is shown and its subject lets it run. */
  readonly isEnabled: () => boolean;
  /** Runs it on the current subject; nothing happens where it is not enabled. */
  readonly run: () => void;
}

/** Defines an action and enters it in the registry; its id must be new. */
export function defineAction<Subject>(definition: ActionDefinition<Subject>): Action {
  const { id, shortcut, context } = definition;
  assert(!registry.has(id), `two actions are called ${id}`);
  assert(shortcut === undefined || isShortcut(shortcut), `not a shortcut: ${shortcut}`);

  const subjectOrNull = () => {
    const subject = context.current();
    if (subject === null) return null;
    return (definition.enabledWhen?.(subject, appServices()) ?? true) ? { subject } : null;
  };
  const action: Action = {
    id,
    label: definition.label,
    keywords: definition.keywords ?? null,
    shortcut: shortcut ?? null,
    context: context.name,
    calls: definition.calls ?? null,
    onlyHere: definition.onlyHere ?? false,
    isEnabled: () => subjectOrNull() !== null && appServices().mayCall(definition.calls ?? null),
    run: () => {
      const ready = appServices().mayCall(definition.calls ?? null) ? subjectOrNull() : null;
      if (ready !== null) definition.run(ready.subject, appServices());
    },
  };
  registry.set(id, action);
  return action;
}

/** Every action of the application, in the order of their definition. */
export function allActions(): readonly Action[] {
  return [...registry.values()];
}

const registry = new Map<string, Action>();
