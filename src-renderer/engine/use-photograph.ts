/** A photograph held by the engine, as an address that an image can show. */
import type { Sha256 } from '#domain/ids.ts';
import { useAsk } from './use-ask.ts';

/** The `data:` address of the picture; null while it is read, or when there is none. */
export function usePhotograph(image: Sha256): string | null {
  const picture = useAsk('photograph.image', { image });
  if (picture.state !== 'ready' || picture.value === null) return null;
  return `data:${picture.value.mime};base64,${picture.value.bytes}`;
}
