/** What travels on a port: JSON only, so that a MessagePort and a WebSocket carry the same. */
import { z } from '#shared/zod.ts';

/** A question, an order or a task. `commandId` makes an order safe to send again. */
export const Request = z.strictObject({
  id: z.int(),
  method: z.string().max(100),
  commandId: z.uuid().nullable(),
  input: z.json(),
});
export type Request = z.output<typeof Request>;

/** Asks that the task begun by request `cancel` stop at its next safe place. */
export const Cancel = z.strictObject({ cancel: z.int() });

/** All that a client may send. */
export const Incoming = z.union([Request, Cancel]);

/** One field of an input that does not have the right shape; `path` names it. */
export const Issue = z.strictObject({
  path: z.array(z.union([z.string(), z.int()])),
  code: z.string(),
  message: z.string(),
});
export type Issue = z.output<typeof Issue>;

/** Why a request was not done: the rules, its shape, the world, or us. */
export const WireError = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('refusal'), refusal: z.json() }),
  z.strictObject({ kind: z.literal('invalid'), issues: z.array(Issue) }),
  z.strictObject({ kind: z.literal('forbidden'), method: z.string() }),
  z.strictObject({ kind: z.literal('fault'), code: z.string(), retryable: z.boolean() }),
  z.strictObject({ kind: z.literal('bug'), incident: z.string() }),
]);
export type WireError = z.output<typeof WireError>;

export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.json() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), error: WireError }),
]);
export type Reply = z.output<typeof Reply>;

/** What the engine says without being asked. */
export const Notice = z.discriminatedUnion('notice', [
  z.strictObject({
    notice: z.literal('changed'),
    upTo: z.int(),
    topics: z.array(z.string()),
  }),
  z.strictObject({
    notice: z.literal('progress'),
    id: z.int(),
    done: z.int(),
    total: z.int().nullable(),
    label: z.string(),
    /** Since the work was begun. */
    elapsedMs: z.int(),
  }),
]);
export type Notice = z.output<typeof Notice>;
/** Something was recorded; answers that depend on these topics are stale. */
export type Changed = Extract<Notice, { readonly notice: 'changed' }>;

/** What a MessagePort, a child process's channel and a WebSocket have in common. */
export interface Port {
  send(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  onClose(listen: () => void): void;
  close(): void;
}
