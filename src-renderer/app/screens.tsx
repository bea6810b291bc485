/** Which screen stands at which place. */
import { type ComponentType, lazy } from 'react';
import { BuyersScreen } from '#renderer/screens/buyers/buyers-screen.tsx';
import { ConsignmentsScreen } from '#renderer/screens/consignments/consignments-screen.tsx';
import { ConsignorsScreen } from '#renderer/screens/consignors/consignors-screen.tsx';
import { LotsScreen } from '#renderer/screens/lots/lots-screen.tsx';
import { PlaceToBe } from './frame/place-to-be.tsx';
import type { ScreenName } from './routes.ts';

export interface ScreenProps {
  /** The record named in the address, when one is. */
  readonly record: string | null;
}

const Gallery = lazy(async () => ({ default: (await import('./gallery/gallery.tsx')).Gallery }));

export const SCREENS: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  today: () => <PlaceToBe place="today" />,
  consignments: ConsignmentsScreen,
  lots: LotsScreen,
  sales: () => <PlaceToBe place="sales" />,
  room: () => <PlaceToBe place="room" />,
  buyers: BuyersScreen,
  sellers: ConsignorsScreen,
  accounts: () => <PlaceToBe place="accounts" />,
  site: () => <PlaceToBe place="site" />,
  settings: () => <PlaceToBe place="settings" />,
  gallery: Gallery,
};
