/** What a handler of each kind is; derived from the contract, so a missing one does not compile. */
import type {
  CommandMethod,
  Input,
  Method,
  Outcome,
  Output,
  QueryMethod,
  TaskMethod,
} from '#contract/api.ts';
import type { CommandContext, QueryContext, TaskContext } from './context.ts';

/** Answers from what is stored; synchronous, may be repeated. */
export type QueryHandler<M extends QueryMethod> = (
  input: Input<M>,
  context: QueryContext,
) => Output<M>;

/** Loads, decides, records; synchronous, inside one transaction. */
export type CommandHandler<M extends CommandMethod> = (
  input: Input<M>,
  context: CommandContext,
) => Outcome<M>;

/** Slow work outside any transaction; writes through its context. */
export type TaskHandler<M extends TaskMethod> = (
  input: Input<M>,
  context: TaskContext,
) => Promise<Outcome<M>>;

export type QueryHandlers = { readonly [M in QueryMethod]: QueryHandler<M> };
export type CommandHandlers = { readonly [M in CommandMethod]: CommandHandler<M> };
export type TaskHandlers = { readonly [M in TaskMethod]: TaskHandler<M> };

export interface Handlers {
  readonly queries: QueryHandlers;
  readonly commands: CommandHandlers;
  readonly tasks: TaskHandlers;
}

/** The query handlers of one subject: `QueriesOf<typeof partyMethods>`. */
export type QueriesOf<Methods> = Pick<QueryHandlers, keyof Methods & Method & QueryMethod>;
/** The command handlers of one subject: `CommandsOf<typeof partyMethods>`. */
export type CommandsOf<Methods> = Pick<CommandHandlers, keyof Methods & Method & CommandMethod>;
/** The task handlers of one subject: `TasksOf<typeof lotMethods>`. */
export type TasksOf<Methods> = Pick<TaskHandlers, keyof Methods & Method & TaskMethod>;
