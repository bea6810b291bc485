/** The journal in sentences. */
import { describe, expect, test } from 'vitest';
import { historyLine } from '#renderer/components/history/history.tsx';
import { textIn } from '#renderer/text/i18n.ts';
import { fakeId } from '../support/fake-house.ts';

const ofParty = { partyId: fakeId(1, 0) };
const ofLot = { placementId: fakeId(4, 0), lotId: fakeId(2, 0), saleId: fakeId(3, 0) };
const sealed = { id: fakeId(1, 0), version: 2, seal: 'a'.repeat(64) };

describe('a line of the history', () => {
  test.each([
    ['party.enrolled/1', ofParty, 'Fiche ouverte'],
    ['party.described/1', { ...sealed, fields: ['city'] }, 'Fiche modifiée : ville'],
    [
      'party.registration_completed/1',
      { ...ofParty, editionId: '2026-01', channel: 'paper' },
      'Conditions 2026-01 acceptées par écrit',
    ],
    ['paddle.given/1', { ...ofParty, saleId: ofLot.saleId, paddle: 18 }, 'Paddle 18 remis'],
    [
      'lot.knocked_down/1',
      { ...ofLot, hammerPrice: 24_000, paddle: 18, buyerId: fakeId(1, 0), underReserve: null },
      /^Adjugé 240.€, paddle 18$/,
    ],
    [
      'lot.reserve_set/1',
      { lotId: ofLot.lotId, reserve: null, startingPrice: 100 },
      'Réserve levée',
    ],
    ['lot.renumbered/1', { ...ofLot, number: 27, suffix: 'A' }, 'Renuméroté 27A'],
    ['lot.withdrawn/1', { ...ofLot, reason: 'damaged' }, 'Retiré : abîmé'],
    ['something.new/1', {}, 'Écriture que ce programme ne sait pas lire : something.new/1'],
  ])('%s', (type, payload, sentence) => {
    expect(historyLine({ type, payload }, textIn('fr'))).toMatch(sentence);
  });
});
