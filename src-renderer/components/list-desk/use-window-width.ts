/** How wide the window is. */
import { useSyncExternalStore } from 'react';

/** The width of the window in pixels, and again as it changes. */
export function useWindowWidth(): number {
  return useSyncExternalStore(
    (hear) => {
      window.addEventListener('resize', hear);
      return () => window.removeEventListener('resize', hear);
    },
    () => window.innerWidth,
  );
}
