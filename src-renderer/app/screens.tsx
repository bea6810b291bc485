/** Which screen stands at which place. */
import { type ComponentType, lazy } from 'react';
import { AccountsScreen } from '#renderer/screens/accounts/accounts-screen.tsx';
import { BuyersScreen } from '#renderer/screens/buyers/buyers-screen.tsx';
import { ConsignmentsScreen } from '#renderer/screens/consignments/consignments-screen.tsx';
import { ConsignorsScreen } from '#renderer/screens/consignors/consignors-screen.tsx';
import { LotsScreen } from '#renderer/screens/lots/lots-screen.tsx';
import { RoomScreen } from '#renderer/screens/room/room-screen.tsx';
import { SalesScreen } from '#renderer/screens/sales/sales-screen.tsx';
import { SiteScreen } from '#renderer/screens/site/site-screen.tsx';
import { TodayScreen } from '#renderer/screens/today/today-screen.tsx';
import type { ScreenName } from './routes.ts';

const Gallery = lazy(async () => ({ default: (await import('./gallery/gallery.tsx')).Gallery }));

const Settings = lazy(async () => ({
  default: (await import('#renderer/screens/settings/settings-screen.tsx')).SettingsScreen,
}));

export const SCREENS: Readonly<Record<ScreenName, ComponentType>> = {
  today: TodayScreen,
  consignments: ConsignmentsScreen,
  lots: LotsScreen,
  sales: SalesScreen,
  room: RoomScreen,
  buyers: BuyersScreen,
  sellers: ConsignorsScreen,
  accounts: AccountsScreen,
  site: SiteScreen,
  settings: Settings,
  gallery: Gallery,
};
