/** How a rule is asked at every door of its act, at every moment: the shape of a row of the matrix. */
import { expect } from 'vitest';
import type { RefusableMethod } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import type { RefusalCode, RuleId } from '#domain/refusals.ts';
import type { Act, DoorOf } from './doors.ts';
import type { Moments, Never } from './moments.ts';
import type { Stage, World } from './world.ts';

/** Asks the rule at one door, and expects what it must answer. */
export type Door = (world: World) => Promise<void>;

/** One rule at one act: what is said at each of its doors, at each moment. */
export interface Row {
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** The end of the test's title. */
  readonly says: string;
  readonly act: Act;
  readonly stage: Stage;
  readonly moments: Moments;
  /** What breaks the rule, once the moment has come; nothing where the attempt itself does. */
  readonly broken?: (owner: Client, world: World) => Promise<void>;
  readonly doors: Readonly<Partial<Record<RefusableMethod, Door | Never>>>;
}

/** A row, each of whose doors the compiler asks for. */
export function row<A extends Act>(
  act: A,
  about: Omit<Row, 'act' | 'doors'> & {
    readonly doors: Readonly<Record<DoorOf<A>, Door | Never>>;
  },
): Row {
  const { doors, ...rest } = about;
  return { act, doors, ...rest };
}

type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/**
 * A door that says no with this code, and leaves the journal as it was. What has to be there first
 * is made before the attempt is answered.
 */
export function refuses(code: RefusalCode, prepare: Prepare): Door {
  return async (world) => {
    const owner = await world.desk();
    const attempt = await prepare(owner, world);
    const before = await owner.ask('house.health', {});
    expect(await attempt()).toMatchObject({ ok: false, refusal: { code } });
    const after = await owner.ask('house.health', {});
    expect(after.journalHead).toBe(before.journalHead);
  };
}

type Prepare = (owner: Client, world: World) => Attempt | Promise<Attempt>;
type Attempt = () => Promise<Outcome>;
