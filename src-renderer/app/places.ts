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
import { PLACES, type Place } from './routes.ts';

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

/** Alt+1 to Alt+9, in the order of the sidebar. */
for (const [index, place] of PLACES.entries()) {
  defineAction({
    id: `go.${place}`,
    label: LABELS[place],
    shortcut: `Alt+${index + 1}`,
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
