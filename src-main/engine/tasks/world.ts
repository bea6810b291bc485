/** Slow work beyond the walls: the web site, files in and out. */
import type { worldMethods } from '#contract/methods/world.ts';
import type { TasksOf } from '../handler-types.ts';
import { connectSite, publishSale } from './publication.ts';

export const worldTasks: Omit<TasksOf<typeof worldMethods>, 'import.file' | 'export.file'> = {
  'site.connect': connectSite,
  'sale.publish': publishSale,
};
