/** The names and addresses that a party left, each with when: what papers of that time say. */
import type { Output } from '#contract/api.ts';
import { useText } from '#renderer/text/i18n.ts';
import { InspectorSection } from '../split/split.tsx';
import css from './earlier-files.module.css';

type Earlier = NonNullable<Output<'party.get'>>['earlier'];

/** Nothing is drawn for somebody who was always called so and always lived there. */
export function EarlierFiles({ earlier }: { readonly earlier: Earlier }) {
  const { t, moment } = useText();
  if (earlier.length === 0) return null;
  return (
    <InspectorSection title={t('common.earlier')}>
      <ul className={css['files']}>
        {earlier.map(({ until, name, addressLines }) => (
          <li key={until}>
            <bdi>{name}</bdi>
            <span className="soft">{addressLines.join(', ')}</span>
            <span className="meta">{t('common.until', { when: moment(until) })}</span>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
