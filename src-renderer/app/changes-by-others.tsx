/** What other desks change, said once aloud to those who do not see the rows move. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLink } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';

/** A change this soon after an order of this desk is taken for its own. */
const OWN_MS = 1_500;

/** Changes follow one another in a busy room: what was said stands for this long. */
const SAID_MS = 8_000;

export function ChangesByOthers() {
  const { t } = useText();
  const link = useLink();
  const cache = useQueryClient();
  const [saidAt, setSaidAt] = useState<number | null>(null);
  useEffect(() => {
    const own = { at: Number.NEGATIVE_INFINITY };
    const stopStatus = link.onStatus(() => {
      if (link.status().writing > 0) own.at = performance.now();
    });
    const stopChange = link.onChange((topics) => {
      if (topics === null || performance.now() - own.at < OWN_MS) return;
      const shown = cache.getQueryCache().findAll({ type: 'active' });
      const isAbout = shown.some(({ meta }) => touches(meta?.['topics'], topics));
      if (isAbout) setSaidAt(performance.now());
    });
    return () => {
      stopStatus();
      stopChange();
    };
  }, [link, cache]);
  useEffect(() => {
    if (saidAt === null) return undefined;
    const silence = setTimeout(() => setSaidAt(null), SAID_MS);
    return () => clearTimeout(silence);
  }, [saidAt]);
  return (
    <p className="visually-hidden" role="status">
      {saidAt === null ? '' : t('frame.status.changed')}
    </p>
  );
}

/** Every answer depends on the journal in some way; the status line alone asks it for itself. */
function touches(dependsOn: unknown, topics: readonly string[]): boolean {
  if (!Array.isArray(dependsOn)) return false;
  return dependsOn.some((topic) => topic !== 'journal' && topics.includes(topic));
}
