/** The context that is always there. */
import { defineContext } from './context.ts';

/** Always shown: its actions run from any screen. */
export const everywhere = defineContext<'everywhere'>('everywhere');
everywhere.enter('everywhere');
