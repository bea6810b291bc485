/** Whether the window is wide enough for every column beside an inspector. */
import { useSyncExternalStore } from 'react';

/** Whether there is room for every column beside the inspector; follows the window. */
export function useIsWide(widthPx = 1600): boolean {
  const wide = `(min-width: ${widthPx}px)`;
  return useSyncExternalStore(
    (hear) => {
      const query = window.matchMedia(wide);
      query.addEventListener('change', hear);
      return () => query.removeEventListener('change', hear);
    },
    () => window.matchMedia(wide).matches,
  );
}
