/** The places of the sidebar: their signs and the acts of going there. */
import {
  Archive,
  BookOpen,
  CalendarDays,
  Gavel,
  Globe,
  Landmark,
  type LucideIcon,
  PackageOpen,
  Settings2,
  SunMedium,
  UserRound,
} from 'lucide-react';
import { defineAction } from '#renderer/actions/define-action.ts';
import { everywhere } from '#renderer/actions/everywhere.ts';
import type { TextKey } from '#renderer/text/i18n.ts';
import { PLACE_KEYS, PLACES, type Place } from './routes.ts';

export const PLACE_SIGNS: Readonly<Record<Place | 'settings', LucideIcon>> = {
  today: SunMedium,
  consignments: PackageOpen,
  lots: BookOpen,
  sales: CalendarDays,
  room: Gavel,
  buyers: UserRound,
  sellers: Archive,
  accounts: Landmark,
  site: Globe,
  settings: Settings2,
};

const LABELS: Readonly<Record<Place, TextKey>> = {
  today: 'actions.goToday',
  consignments: 'actions.goConsignments',
  lots: 'actions.goLots',
  sales: 'actions.goSales',
  room: 'actions.goRoom',
  buyers: 'actions.goBuyers',
  sellers: 'actions.goSellers',
  accounts: 'actions.goAccounts',
  site: 'actions.goSite',
};

/** In the order of the sidebar. */
for (const place of PLACES) {
  defineAction({
    id: `go.${place}`,
    label: LABELS[place],
    shortcut: PLACE_KEYS[place],
    context: everywhere,
    run: (_, services) => services.go({ at: place }),
  });
}

defineAction({
  id: 'go.settings',
  label: 'actions.goSettings',
  shortcut: 'Mod+,',
  context: everywhere,
  run: (_, services) => services.go({ at: 'settings' }),
});
