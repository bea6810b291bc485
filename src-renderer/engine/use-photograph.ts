/** A photograph held by the engine, as an address that an image can show. */
import type { Sha256 } from '#domain/ids.ts';
import { type Asked, mapped } from './asked.ts';
import { useAsk } from './use-ask.ts';

/** The `data:` address of the picture; null when there is none. */
export function usePhotograph(image: Sha256): Asked<string | null> {
  return mapped(useAsk('photograph.image', { image }), (picture) =>
    picture === null ? null : `data:${picture.mime};base64,${picture.bytes}`,
  );
}
