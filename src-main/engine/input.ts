/** What a request asks for, and whether its input is what the method takes. */
import {
  api,
  type CommandMethod,
  type Input,
  type Method,
  type QueryMethod,
} from '#contract/api.ts';
import type { Issue } from '#contract/wire.ts';

/** An input that its method does not take, with each place and why. */
export interface InvalidInput {
  readonly ok: false;
  readonly error: { readonly kind: 'invalid'; readonly issues: Issue[] };
}

export function checkInput<M extends Method>(
  method: M,
  input: unknown,
): { readonly ok: true; readonly value: Input<M> } | InvalidInput {
  const unreadable = halfCharacters(input);
  if (unreadable !== null) {
    return invalidInput(issue(['input', ...unreadable], 'half_character', 'not Unicode text'));
  }
  const parsed = api[method].input.safeParse(input);
  if (!parsed.success) return invalidInput(...issuesIn(parsed.error.issues));
  return { ok: true, value: parsed.data as Input<M> };
}

export function invalidInput(...issues: Issue[]): InvalidInput {
  return { ok: false, error: { kind: 'invalid', issues } };
}

type RawIssues = readonly {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
}[];

/** The issues of a schema, as they travel. */
export function issuesIn(found: RawIssues): Issue[] {
  return found.map(({ path, code, message }) => issue(path, code ?? 'invalid', message));
}

export function issue(path: readonly PropertyKey[], code: string, message: string): Issue {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path: steps, code, message };
}

/** Where a text holds half a character, which no file and no page could keep; null when nowhere. */
function halfCharacters(value: unknown): readonly (string | number)[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const within = halfCharacters(member);
    if (within !== null) return [Array.isArray(value) ? Number(key) : key, ...within];
  }
  return null;
}

export function isQuery(method: Method): method is QueryMethod {
  return api[method].kind === 'query';
}

export function isCommand(method: Method): method is CommandMethod {
  return api[method].kind === 'command';
}
