/** The refusals of a method, as a schema made of the domain's table. */
import { type Refusal, type RefusalCode, refusalSchema } from '#domain/refusals.ts';
import { z } from '#shared/zod.ts';

/** The closed list of refusals of one method; empty where the rules never refuse it. */
export function refusalAmong<const Codes extends readonly RefusalCode[]>(
  ...codes: Codes
): z.ZodType<Refusal<Codes[number]>, Refusal<Codes[number]>> {
  const union: z.ZodType = codes.length === 0 ? z.never() : z.union(codes.map(refusalSchema));
  return union as z.ZodType<Refusal<Codes[number]>, Refusal<Codes[number]>>;
}
