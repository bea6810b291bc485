/** What a screen needs of the engine. */
export {
  type Answered,
  type Asked,
  answeredWith,
  type Failure,
  mapped,
  together,
  valueBeside,
} from './asked.ts';
export { useLink, useLinkStatus } from './engine-context.tsx';
export { tellIn } from './link.ts';
export { useAsk } from './use-ask.ts';
export { type Performer, usePerform } from './use-perform.ts';
export { usePhotograph } from './use-photograph.ts';
export { everyLot, type RowOf, type Rows, totalOf, useRows } from './use-rows.ts';
export { type Teller, useTell } from './use-tell.ts';
