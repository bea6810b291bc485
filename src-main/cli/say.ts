/** What the command line prints: JSON for programs, sentences for people. */
import { whyNot } from '#program/why-not.ts';

/** A value for whoever called, on standard output. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** One value on one line, for streams of them. */
export function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A sentence for the person at the terminal, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** What went wrong, and why where it is known: a fault's message is its code, put into words. */
export function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const sentence = whyNot(error.message);
  return error.cause instanceof Error ? `${sentence}: ${error.cause.message}` : sentence;
}
