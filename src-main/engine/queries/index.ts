/** Every question of the contract: all that a reader's thread has to load. */
import type { QueryHandlers } from '../handler-types.ts';
import { accountQueries } from './accounts.ts';
import { chargeQueries } from './charges.ts';
import { consignmentQueries } from './consignments.ts';
import { defaultQueries } from './defaults.ts';
import { historyQueries } from './history.ts';
import { houseQueries } from './house.ts';
import { lotQueries } from './lots.ts';
import { moneyQueries } from './money.ts';
import { paddleQueries } from './paddles.ts';
import { partyQueries } from './parties.ts';
import { saleQueries } from './sales.ts';
import { worldQueries } from './world.ts';

export const queries: QueryHandlers = {
  ...houseQueries,
  ...partyQueries,
  ...consignmentQueries,
  ...lotQueries,
  ...saleQueries,
  ...paddleQueries,
  ...accountQueries,
  ...defaultQueries,
  ...chargeQueries,
  ...moneyQueries,
  ...historyQueries,
  ...worldQueries,
};
