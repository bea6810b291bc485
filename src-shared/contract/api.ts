/** The whole contract: one flat table of methods, and the types derived from it. */

import type { z } from '#shared/zod.ts';
import type { Contract } from './define.ts';
import { accountMethods } from './methods/accounts.ts';
import { amendmentMethods } from './methods/amendments.ts';
import { chargeMethods } from './methods/charges.ts';
import { consignmentMethods } from './methods/consignments.ts';
import { creditNoteMethods } from './methods/credit-notes.ts';
import { defaultMethods } from './methods/defaults.ts';
import { historyMethods } from './methods/history.ts';
import { houseMethods } from './methods/house.ts';
import { lotMethods } from './methods/lots.ts';
import { moneyMethods } from './methods/money.ts';
import { paddleMethods } from './methods/paddles.ts';
import { partyMethods } from './methods/parties.ts';
import { saleMethods } from './methods/sales.ts';
import { worldMethods } from './methods/world.ts';

export const api = {
  ...houseMethods,
  ...partyMethods,
  ...amendmentMethods,
  ...consignmentMethods,
  ...lotMethods,
  ...saleMethods,
  ...paddleMethods,
  ...accountMethods,
  ...creditNoteMethods,
  ...defaultMethods,
  ...chargeMethods,
  ...moneyMethods,
  ...historyMethods,
  ...worldMethods,
} satisfies Contract;

type Api = typeof api;
type OfKind<Kind extends string> = {
  [M in keyof Api]: Api[M] extends { readonly kind: Kind } ? M : never;
}[keyof Api];

export type Method = keyof Api;
export type QueryMethod = OfKind<'query'>;
export type CommandMethod = OfKind<'command'>;
export type TaskMethod = OfKind<'task'>;
/** A method that the rules may refuse. */
export type RefusableMethod = CommandMethod | TaskMethod;

export type Input<M extends Method> = z.output<Api[M]['input']>;
export type Output<M extends Method> = z.output<Api[M]['output']>;
export type RefusalOf<M extends RefusableMethod> = z.output<Api[M]['refusal']>;

/** What a command or a task answers: its value, or the rules' no. */
export type Outcome<M extends RefusableMethod> =
  | { readonly ok: true; readonly value: Output<M> }
  | { readonly ok: false; readonly refusal: RefusalOf<M> };

/** Whether the contract has a method of this name. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(api, name);
}
