/** The contract from a terminal: list its methods, call one, or stream many. */
import { createInterface } from 'node:readline/promises';
import { api, isMethod, type Method } from '#contract/api.ts';
import { callByName, EngineError } from '#contract/client.ts';
import type { CommandShape, QueryShape, TaskShape } from '#contract/define.ts';
import type { Rpc } from '#contract/rpc.ts';
import { z } from '#shared/zod.ts';
import { CommandLineError, ExitCode, exitCodeOf } from './exit.ts';
import { openHouse } from './house.ts';
import { print, printLine, say, sayWhy } from './say.ts';
import { type Call, operand } from './verb.ts';

/** `methods`: the whole contract, with JSON Schemas. */
export async function listMethods(): Promise<ExitCode> {
  print(
    Object.entries<QueryShape | CommandShape | TaskShape>(api).map(([name, shape]) => ({
      name,
      kind: shape.kind,
      roles: shape.roles,
      input: z.toJSONSchema(shape.input),
      output: z.toJSONSchema(shape.output),
      refusal: 'refusal' in shape ? z.toJSONSchema(shape.refusal) : null,
    })),
  );
  return ExitCode.done;
}

/** `call METHOD [JSON]`: one call; prints its value, or the refusal with exit status 3. */
export async function callMethod(call: Call): Promise<ExitCode> {
  const method = methodNamed(operand(call, 0, 'le nom de la méthode'));
  const input = parseJson(call.operands[1] ?? '{}');
  await using house = await openHouse(call);
  const answer = await callByName(house.rpc, method, input);
  print(answer.ok ? answer.value : answer.refusal);
  if (!answer.ok) say(`refusé : ${answer.refusal.code}`);
  return answer.ok ? ExitCode.done : ExitCode.refused;
}

/**
 * `call --stdin`: one `{"method":…,"input":…}` a line, one result a line, in order.
 *
 * A line that fails is answered as such and the next one is read; the exit status is the worst.
 */
export async function callFromStream(call: Call): Promise<ExitCode> {
  await using house = await openHouse(call);
  let worst: ExitCode = ExitCode.done;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { code, result } = await answerLine(house.rpc, line);
    printLine(result);
    if (code > worst) worst = code;
  }
  return worst;
}

async function answerLine(rpc: Rpc, line: string) {
  try {
    const { method, input } = requestIn(line);
    const answer = await callByName(rpc, methodNamed(method), input);
    return { code: answer.ok ? ExitCode.done : ExitCode.refused, result: answer };
  } catch (error) {
    const reason =
      error instanceof EngineError ? error.error : { kind: 'invalid', why: sayWhy(error) };
    return { code: exitCodeOf(error), result: { ok: false, error: reason } };
  }
}

function requestIn(line: string): { readonly method: string; readonly input: unknown } {
  const request = Line.safeParse(parseJson(line));
  if (request.success) return request.data;
  throw new CommandLineError('chaque ligne est un objet {"method": "…", "input": {…}}');
}

const Line = z.strictObject({ method: z.string(), input: z.json() });

function methodNamed(name: string): Method {
  if (isMethod(name)) return name;
  throw new CommandLineError(`méthode inconnue : ${name} (voir « adjuge methods »)`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandLineError(`ce n’est pas du JSON : ${text.slice(0, 80)}`);
  }
}
