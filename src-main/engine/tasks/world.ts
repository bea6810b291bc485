/** Slow work beyond the walls: the web site, files in and out. */
import type { worldMethods } from '#contract/methods/world.ts';
import type { TasksOf } from '../handler-types.ts';

/** Each is loaded when it is first asked for: their libraries are many, and most runs need none. */
export const worldTasks: TasksOf<typeof worldMethods> = {
  'site.connect': async (...asked) => (await import('./publication.ts')).connectSite(...asked),
  'sale.publish': async (...asked) => (await import('./publication.ts')).publishSale(...asked),
  'import.file': async (...asked) => (await import('./import.ts')).importFile(...asked),
  'import.results': async (...asked) => (await import('./import.ts')).importResults(...asked),
  'export.file': async (...asked) => (await import('./export.ts')).exportFile(...asked),
};
