/** Whether the window has room for every column beside the record. */
import { useSyncExternalStore } from 'react';

const ROOMY = '(min-width: 1400px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(onResize, isWide, isWide);
}

function onResize(hear: () => void): () => void {
  const media = window.matchMedia?.(ROOMY);
  media?.addEventListener('change', hear);
  return () => media?.removeEventListener('change', hear);
}

function isWide(): boolean {
  return window.matchMedia?.(ROOMY).matches ?? true;
}
