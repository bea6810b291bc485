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

/** Each place by its name: its words, and its key, which is its own wherever it stands. */
const WAYS: Readonly<Record<Place, { readonly label: TextKey; readonly shortcut: string }>> = {
  today: { label: 'actions.goToday', shortcut: 'Alt+1' },
  consignments: { label: 'actions.goConsignments', shortcut: 'Alt+2' },
  lots: { label: 'actions.goLots', shortcut: 'Alt+3' },
  sales: { label: 'actions.goSales', shortcut: 'Alt+4' },
  room: { label: 'actions.goRoom', shortcut: 'Alt+5' },
  buyers: { label: 'actions.goBuyers', shortcut: 'Alt+6' },
  sellers: { label: 'actions.goSellers', shortcut: 'Alt+7' },
  accounts: { label: 'actions.goAccounts', shortcut: 'Alt+8' },
  site: { label: 'actions.goSite', shortcut: 'Alt+9' },
};

/** In the order of the sidebar. */
for (const place of PLACES) {
  defineAction({
    id: `go.${place}`,
    ...WAYS[place],
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
