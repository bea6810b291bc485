/** Schemas of branded values: the one place where a checked value is given its brand. */
import type { z } from '#shared/zod.ts';

/** The schema, answering the branded type that its values have once they are checked. */
export function branded<Brand>(schema: z.ZodType): z.ZodType<Brand, Brand> {
  return schema as z.ZodType<Brand, Brand>;
}
