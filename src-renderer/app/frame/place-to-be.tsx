/** A place whose screen is not built in: its name and what it is for. */
import { Page } from '#renderer/components/page/page.tsx';
import { useText } from '#renderer/text/i18n.ts';
import type { Place } from '../routes.ts';

export function PlaceToBe({ place }: { readonly place: Place | 'settings' }) {
  const { t } = useText();
  return (
    <Page title={t(`${place}.title`)} about={t(`${place}.about`)} body="flow">
      {null}
    </Page>
  );
}
