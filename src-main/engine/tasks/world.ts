/** Slow work beyond the walls: the web site, files in and out. */
import type { worldMethods } from '#contract/methods/world.ts';
import type { TasksOf } from '../handler-types.ts';
import { exportFile } from './export.ts';
import { importFile } from './import.ts';
import { connectSite, publishSale } from './publication.ts';

export const worldTasks: TasksOf<typeof worldMethods> = {
  'site.connect': connectSite,
  'sale.publish': publishSale,
  'import.file': importFile,
  'export.file': exportFile,
};
