/** Every handler of the contract. One that is missing or mistyped does not compile. */
import { accountCommands } from './commands/accounts.ts';
import { amendmentCommands } from './commands/amendments.ts';
import { chargeCommands } from './commands/charges.ts';
import { consignmentCommands } from './commands/consignments.ts';
import { creditNoteCommands } from './commands/credit-notes.ts';
import { defaultCommands } from './commands/defaults.ts';
import { historyCommands } from './commands/history.ts';
import { houseCommands } from './commands/house.ts';
import { lotCommands } from './commands/lots.ts';
import { moneyCommands } from './commands/money.ts';
import { paddleCommands } from './commands/paddles.ts';
import { partyCommands } from './commands/parties.ts';
import { saleCommands } from './commands/sales.ts';
import type { Handlers } from './handler-types.ts';
import { queries } from './queries/index.ts';
import { accountTasks } from './tasks/accounts.ts';
import { houseTasks } from './tasks/house.ts';
import { lotTasks } from './tasks/lots.ts';
import { worldTasks } from './tasks/world.ts';

export const handlers: Handlers = {
  queries,
  commands: {
    ...houseCommands,
    ...partyCommands,
    ...amendmentCommands,
    ...consignmentCommands,
    ...lotCommands,
    ...saleCommands,
    ...paddleCommands,
    ...accountCommands,
    ...creditNoteCommands,
    ...defaultCommands,
    ...chargeCommands,
    ...moneyCommands,
    ...historyCommands,
  },
  tasks: { ...houseTasks, ...lotTasks, ...accountTasks, ...worldTasks },
};
