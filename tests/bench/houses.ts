/** The houses of the bench, made when a line first asks for one: with years behind it, and small. */
import { type BuiltHouse, buildHouse } from './big-house.ts';
import { once } from './once.ts';

const LOTS_IN_SALE = 6_500;

/** Some hundred thousand lots in sales of 6,500, and a thousand documents to be put on paper. */
export const withAPast: () => Promise<BuiltHouse> = once(() =>
  buildHouse({ sales: 15, lotsInSale: LOTS_IN_SALE, buyers: 60, papers: 500 }),
);

export const small: () => Promise<BuiltHouse> = once(() =>
  buildHouse({ sales: 1, lotsInSale: 60, buyers: 6, papers: 0 }),
);
