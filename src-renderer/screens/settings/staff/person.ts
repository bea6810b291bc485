/** A person of the house, as the engine answers them. */
import type { Output } from '#contract/api.ts';

export type Person = Output<'session.staff'>[number];
