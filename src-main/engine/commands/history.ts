/** Commands about past sales: there is one, which takes a file back whole. */
import type { historyMethods } from '#contract/methods/history.ts';
import { historySaleById } from '#db/queries/history.ts';
import { reverseHistory } from '#domain/history/history.ts';
import { refused } from '#domain/result.ts';
import type { CommandsOf } from '../handler-types.ts';
import { decided } from './steps.ts';

export const historyCommands: CommandsOf<typeof historyMethods> = {
  'history.reverse': ({ historySaleId }, context) => {
    const history = historySaleById(context.db, historySaleId);
    if (history === null) return refused({ code: 'history_unknown' });
    return decided(context, reverseHistory(history));
  },
};
