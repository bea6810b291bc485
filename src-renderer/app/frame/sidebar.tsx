/** The nine places of the house, and who holds the desk. */

import type { Person } from '#contract/methods/house.ts';
import { classes } from '#renderer/components/classes.ts';
import { useText } from '#renderer/text/i18n.ts';
import { PLACE_SIGNS } from '../places.ts';
import { useRoute } from '../router.ts';
import { addressOf, PLACES, type Place } from '../routes.ts';
import css from './frame.module.css';
import { StaffMenu } from './staff-menu.tsx';

export function Sidebar({ person }: { readonly person: Person }) {
  const { t } = useText();
  const route = useRoute();
  return (
    <aside className={css['sidebar']} data-screen-only>
      <a className={css['brand']} href="#/today">
        {t('common.house')}
      </a>
      <nav aria-label={t('frame.places.label')}>
        <ul className={css['places']}>
          {PLACES.map((place) => (
            <li key={place}>
              <PlaceLink place={place} isHere={route.at === place} />
            </li>
          ))}
          <li className={css['apart']}>
            <PlaceLink place="settings" isHere={route.at === 'settings'} />
          </li>
        </ul>
      </nav>
      <StaffMenu person={person} />
    </aside>
  );
}

interface PlaceLinkProps {
  readonly place: Place | 'settings';
  readonly isHere: boolean;
}

function PlaceLink({ place, isHere }: PlaceLinkProps) {
  const { t } = useText();
  const Sign = PLACE_SIGNS[place];
  return (
    <a
      className={classes(css['place'], isHere && css['here'])}
      href={addressOf({ at: place })}
      aria-current={isHere ? 'page' : undefined}
    >
      <Sign size={15} strokeWidth={1.6} aria-hidden />
      {t(`frame.places.${place}`)}
    </a>
  );
}
