/** How a run of the command line ends: the exit statuses of the manual. */
import { EngineError } from '#contract/client.ts';
import { StoreInUse } from '#db/lock.ts';

export const ExitCode = {
  done: 0,
  /** What was asked does not have the right form. */
  invalid: 2,
  /** The rules say no. */
  refused: 3,
  /** A file, the disk or the network failed. */
  failed: 4,
  /** The program was wrong. */
  bug: 5,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The words of the command line are wrong; the message says how, and what would be right. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

/** The rules said no; the refusal has been printed on standard output as it is. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The exit status that an error stands for. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandLineError) return ExitCode.invalid;
  if (error instanceof RefusedError || error instanceof StoreInUse) return ExitCode.refused;
  if (error instanceof EngineError) return exitCodeOfEngine(error);
  return isFailureOfTheWorld(error) ? ExitCode.failed : ExitCode.bug;
}

function exitCodeOfEngine({ error }: EngineError): ExitCode {
  switch (error.kind) {
    case 'invalid':
      return ExitCode.invalid;
    case 'forbidden':
      return ExitCode.refused;
    case 'fault':
      return ExitCode.failed;
    case 'bug':
      return ExitCode.bug;
  }
}

/** Faults of the engine and errors of the operating system both carry a `code`; our bugs do not. */
function isFailureOfTheWorld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
