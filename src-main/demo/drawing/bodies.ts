/** Every kind of vehicle that can be drawn, by its name. */
import type { Body } from './body.ts';
import { COACH, ENGINE, LORRY, TANKER, TRACTOR, VAN } from './carriers.ts';
import { COUPE, FASTBACK, LIMOUSINE, RACER, ROADSTER, SALOON, SNAIL } from './cars.ts';

export const BODIES = {
  saloon: SALOON,
  fastback: FASTBACK,
  snail: SNAIL,
  coupe: COUPE,
  roadster: ROADSTER,
  van: VAN,
  coach: COACH,
  tanker: TANKER,
  lorry: LORRY,
  racer: RACER,
  limousine: LIMOUSINE,
  tractor: TRACTOR,
  engine: ENGINE,
} as const satisfies Readonly<Record<string, Body>>;

export type BodyName = keyof typeof BODIES;
