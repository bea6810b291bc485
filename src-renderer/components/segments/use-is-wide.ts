/** Whether the window is wide enough for every column beside an inspector. */
import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 1360px)';

/** Whether there is room for every column beside the inspector; follows the window. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (hear) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', hear);
      return () => query.removeEventListener('change', hear);
    },
    () => window.matchMedia(WIDE).matches,
  );
}
