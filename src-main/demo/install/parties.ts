/** Everybody the house knows, and the registration of those who bid. */
import type { PartyId } from '#domain/ids.ts';
import { EDITION_2026_ID } from '#domain/terms/terms.ts';
import { PARTIES } from '../house/parties.ts';
import { inOneTransaction, must, type Stage } from './stage.ts';

/** Parties by their key: s1 to s10 consign, b1 to b20 buy. */
export type Parties = ReadonlyMap<string, PartyId>;

export function enrollHouseParties(stage: Stage): Parties {
  stage.enter('clerk', -165, '08:30');
  return inOneTransaction(stage, (tell) => {
    const parties = new Map<string, PartyId>();
    for (const { key, text } of PARTIES) {
      const { partyId } = must(tell('party.enroll', { text }));
      parties.set(key, partyId);
      if (!key.startsWith('b')) continue;
      const channel = text.country === 'FR' ? 'desk' : 'paper';
      const registration = { partyId, editionId: EDITION_2026_ID, channel } as const;
      must(tell('party.completeRegistration', registration));
    }
    return parties;
  });
}
