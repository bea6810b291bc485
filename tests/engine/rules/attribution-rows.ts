/** What is asked when the buyer of a lot sold without a paddle is named: what the hammer asks. */
import type { Client } from '#contract/client.ts';
import { euros } from '#domain/money/cents.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { refusesResult } from './file-doors.ts';
import { type Door, type Row, refuses, row } from './matrix.ts';
import { IN_THE_ROOM } from './moments.ts';
import type { World } from './world.ts';

export const ATTRIBUTION_ROWS: readonly Row[] = [
  row('attribute', {
    rules: ['CT-9.13'],
    says: 'no lot is attributed to anybody linked to its seller',
    stage: 'open',
    moments: IN_THE_ROOM,
    broken: async (owner, { rival, consigned }) => {
      const link = { partyId: rival.partyId, linkedTo: consigned.consignorId };
      granted(await owner.tell('party.link', link));
    },
    doors: {
      'lot.attribute': refuses('paddle_of_consignor', async (owner, world) => {
        await soldToNobody(owner, world);
        const { lotId, rival } = world;
        return () => owner.tell('lot.attribute', { lotId, paddle: rival.paddle });
      }),
      'import.results': refusesBuyer('paddle_of_consignor', ({ rival }) => rival.paddle),
    },
  }),
  row('attribute', {
    rules: ['CT-4.1', 'CT-8.1'],
    says: 'no lot is attributed to anybody whose file is not whole any more',
    stage: 'open',
    moments: IN_THE_ROOM,
    broken: async (owner, { rival: { partyId } }) => {
      const party = await owner.ask('party.get', { partyId });
      if (party === null) throw new Error('the rival is known');
      const { version, text } = party;
      granted(
        await owner.tell('party.describe', {
          partyId,
          version,
          text: { ...text, birthDate: null },
        }),
      );
    },
    doors: {
      'lot.attribute': refuses('registration_incomplete', async (owner, world) => {
        await soldToNobody(owner, world);
        const { lotId, rival } = world;
        return () => owner.tell('lot.attribute', { lotId, paddle: rival.paddle });
      }),
      'import.results': refusesBuyer('registration_incomplete', ({ rival }) => rival.paddle),
    },
  }),
];

/** The hammer falls on the lot, and nobody noted the paddle. */
async function soldToNobody(owner: Client, { lotId }: World) {
  const paddle = 'to_attribute' as const;
  const fallen = { lotId, hammerPrice: euros(120), paddle, consignorAgrees: false };
  granted(await owner.tell('lot.knockDown', fallen));
}

/** A file that names the buyer of the lot, who must be refused with this code. */
function refusesBuyer(code: RefusalCode, paddleOf: (world: World) => number): Door {
  return async (world) => {
    await soldToNobody(await world.desk(), world);
    await refusesResult(code, (asked) => `120;${paddleOf(asked)}`)(world);
  };
}
