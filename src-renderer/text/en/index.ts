/** English, as complete as French: the compiler compares the keys. */

import type { french } from '../fr/index.ts';
import type { Wording } from '../wording.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { buyers } from './buyers.ts';
import { charges } from './charges.ts';
import { columns } from './columns.ts';
import { common } from './common.ts';
import { consignments } from './consignments.ts';
import { consignors } from './consignors.ts';
import { desks } from './desks.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { gallery } from './gallery.ts';
import { history } from './history.ts';
import { lots } from './lots.ts';
import { refusals } from './refusals.ts';
import { room } from './room.ts';
import { sales } from './sales.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { states } from './states.ts';
import { today } from './today.ts';

export const english: Wording<typeof french> = {
  accounts,
  actions,
  buyers,
  charges,
  columns,
  common,
  consignments,
  consignors,
  desks,
  errors,
  frame,
  gallery,
  history,
  lots,
  refusals,
  room,
  sales,
  settings,
  site,
  states,
  today,
};
