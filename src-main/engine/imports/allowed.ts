/** Verdicts of the domain on rows that a plan has looked at. */
import { assert } from '#domain/assert.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { Result } from '#domain/result.ts';

/** What the domain decides; the plan has made sure that it does not refuse. */
export function allowed<E extends DomainEvent>(verdict: Result<E, { readonly code: string }>): E {
  assert(verdict.ok, `refused what was planned: ${verdict.ok ? '' : verdict.refusal.code}`);
  return verdict.value;
}
