/** A starting price that was set by hand and that a new appraisal did not leave standing: told. */
import type { Output } from '#contract/api.ts';
import { appServices } from '#renderer/actions/services.ts';
import type { Text } from '#renderer/text/i18n.ts';

export function sayReplaced({ startingPrice, replaced }: Output<'lot.appraise'>, text: Text): void {
  if (replaced === null) return;
  const { t, euros } = text;
  const sentence = t('lots.priceReplaced', { from: euros(replaced), to: euros(startingPrice) });
  appServices().notify({ tone: 'done', sentence });
}
