// @vitest-environment happy-dom
/** Settings: numbers that check themselves, people, editions, files read before they are written. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { instant } from '#domain/time.ts';
import {
  CHOICES_AT_FIRST,
  fileAsked,
  profilesFor,
  rateOf,
  resultsAsked,
  withChoice,
} from '#renderer/screens/settings/import/choices.ts';
import { ImportQuestions } from '#renderer/screens/settings/import/import-questions.tsx';
import { ImportReportPart } from '#renderer/screens/settings/import/import-report.tsx';
import { wrongNumbers } from '#renderer/screens/settings/letterhead.ts';
import { SettingsScreen } from '#renderer/screens/settings/settings-screen.tsx';
import { useSettings } from '#renderer/screens/settings/settings-store.ts';
import type { FakeEngine, FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { AtDesk } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

const TEXT: Output<'house.letterhead'>['text'] = {
  ...{ name: 'Hôtel des ventes Auron', legalForm: 'SARL', capital: '20 000 €' },
  ...{ street: '7 quai de l’Auron', postcode: '18000', city: 'Bourges', country: 'FR' },
  ...{ phone: '', email: '', website: '', siren: '902123454', registrationCity: 'Bourges' },
  ...{
    vatNumber: 'FR49902123454',
    councilDeclaration: '000-2026',
    councilDeclaredOn: null,
    mediator: '',
    auctioneer: '',
  },
  ...{ thirdPartyIban: '', thirdPartyBic: '', thirdPartyAccountName: '', siteAddress: '' },
};

function house(handlers: FakeHandlers = {}): FakeEngine {
  return fakeHouse({
    handlers: {
      'house.letterhead': () => ({ version: 1, text: TEXT }),
      'terms.list': () => [
        {
          editionId: '2026-01',
          publishedAt: instant('2026-01-01T00:00:00.000Z'),
          terms: { ...EDITION_2026, increments: [...EDITION_2026.increments] },
        },
      ],
      ...handlers,
    },
  });
}

const open = (engine: FakeEngine, tab: string) => {
  location.hash = `#/settings/${tab}`;
  return draw(
    <AtDesk>
      <SettingsScreen />
    </AtDesk>,
    engine,
  );
};

const heard = (engine: FakeEngine, method: string) =>
  engine.heard.filter((each) => each.method === method).map((each) => each.input);

beforeEach(() => {
  location.hash = '#/settings';
  useSettings.setState({ tab: 'house', staff: null, edition: null });
});

afterEach(cleanup);

describe('the letterhead', () => {
  test.each([
    ['siren', '902123454', '902123455'],
    ['vatNumber', 'FR49902123454', 'FR50902123454'],
    ['thirdPartyIban', 'FR76 3000 6000 0112 3456 7890 189', 'FR76 3000 6000 0112 3456 7890 188'],
    ['thirdPartyBic', 'AGRIFRPP', 'AGRIFR'],
  ] as const)('%s is checked by its own key', (field, right, wrong) => {
    expect(wrongNumbers({ ...TEXT, [field]: right })).toEqual([]);
    expect(wrongNumbers({ ...TEXT, [field]: wrong })).toEqual([field]);
    expect(wrongNumbers({ ...TEXT, [field]: '' })).toEqual([]);
  });

  test('a wrong SIREN is said beside its field and not saved; the right one is', async () => {
    const engine = house({ 'house.describe': () => ({ ok: true, value: { version: 2 } }) });
    const { user, container } = open(engine, 'house');
    const siren = await screen.findByRole('textbox', { name: 'SIREN' });
    await user.clear(siren);
    await user.type(siren, '902123455');
    await user.tab();
    await screen.findByText(/Neuf chiffres/);
    expect(heard(engine, 'house.describe')).toEqual([]);
    await expectAccessible(container);
    await user.type(siren, '{Backspace}4');
    await user.type(screen.getByRole('textbox', { name: 'Ville du registre' }), ' (18)');
    await user.tab();
    await waitFor(() => expect(heard(engine, 'house.describe').length).toBeGreaterThan(0));
  });
});

describe('people', () => {
  test('a person is enrolled with a role; initials come from the name', async () => {
    const engine = house({
      'staff.enroll': () => ({
        ok: true,
        value: { staffId: '00000000-0000-4000-8009-000000000000' as never },
      }),
    });
    const { user, container } = open(engine, 'staff');
    await screen.findByRole('heading', { name: 'Claire Martin' });
    await user.click(await screen.findByRole('button', { name: 'Inscrire une personne' }));
    await user.type(await screen.findByRole('textbox', { name: 'Nom' }), 'Nadia Belkacem');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Initiales' }).value).toBe('NB');
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Inscrire' }));
    await waitFor(() => expect(heard(engine, 'staff.enroll')).toHaveLength(1));
    expect(heard(engine, 'staff.enroll')[0]).toMatchObject({ initials: 'NB', passcode: null });
  });

  test('a departure is confirmed, and the last owner stays', async () => {
    const engine = house({
      'staff.leave': () => ({ ok: false, refusal: { code: 'last_owner' } }),
    });
    const { user } = open(engine, 'staff');
    await user.click(await screen.findByRole('button', { name: 'Noter le départ' }));
    const dialog = await screen.findByRole('alertdialog', { name: /départ de Claire Martin/ });
    await user.click(within(dialog).getByRole('button', { name: 'Noter le départ' }));
    await screen.findByText(/au moins une personne à la direction/);
  });
});

test('CT-2.8 a new edition is published after its changes were read figure by figure', async () => {
  const engine = house({ 'terms.publish': () => ({ ok: true, value: { seq: 12 } }) });
  const { user, container } = open(engine, 'terms');
  await screen.findByText('Frais acheteur, TTC');
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Préparer une nouvelle édition' }));
  await user.type(await screen.findByRole('textbox', { name: /Nom de l’édition/ }), '2027-01');
  const premium = screen.getByRole('textbox', { name: 'Frais acheteur, TTC' });
  await user.clear(premium);
  await user.type(premium, '24');
  await user.click(screen.getByRole('button', { name: 'Publier cette édition' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Publier l’édition 2027-01 ?' });
  within(dialog).getByText('1 chiffre change :');
  within(dialog).getByText('24,00 %');
  await user.click(within(dialog).getByRole('button', { name: 'Publier' }));
  await waitFor(() => expect(heard(engine, 'terms.publish')).toHaveLength(1));
  expect(heard(engine, 'terms.publish')[0]).toMatchObject({
    ...{ editionId: '2027-01', terms: { premiumRate: 2400 } },
  });
});

test('what a check finds is a sentence with its place', async () => {
  const engine = house({
    'store.verify': () => ({
      ok: true,
      value: {
        ...{ intact: false, entries: 998, head: '0'.repeat(64) as never },
        found: 1,
        findings: [{ code: 'journal_altered', place: 'journal/12', detail: 'sha256' }],
      },
    }),
  });
  const { user, container } = open(engine, 'keeping');
  await user.click(await screen.findByRole('button', { name: 'Contrôler la maison' }));
  await screen.findByText('Une écriture du journal a été changée.');
  screen.getByText(/journal\/12/);
  await expectAccessible(container);
});

test('a backup is tried out, and a folder that will not do is said beside its field', async () => {
  const refusal = { code: 'folder_unusable', reason: 'missing' } as const;
  const engine = house({
    'store.drill': () => ({ ok: true, value: { name: 'a.tar', files: 87, found: 0 } }),
    'store.useSecondFolder': () => ({ ok: false, refusal }),
  });
  const { user, container } = open(engine, 'keeping');
  await screen.findByText('Pas de second dossier.');
  await user.click(screen.getByRole('button', { name: 'Essayer la dernière sauvegarde' }));
  await screen.findByText('87 fichiers déballés et contrôlés');
  await user.type(screen.getByRole('textbox', { name: 'Chemin du dossier' }), '/nowhere');
  await user.click(screen.getByRole('button', { name: 'Y copier les sauvegardes' }));
  await screen.findByText(/il n’existe pas/);
  await expectAccessible(container);
});

describe('files', () => {
  const REPORT: Output<'import.file'> = {
    dryRun: true,
    recognised: [
      {
        ...{ what: 'encoding', choice: 'macintosh', certainty: 'guess' },
        why: 'rien ne se lit tout à fait bien / nothing reads quite well',
      },
      { what: 'delimiter', choice: ';', certainty: 'certain', why: 'partout / everywhere' },
    ],
    ...{ read: 87, accepted: 85, warnings: [], saleId: null, historySaleId: null },
    ...{ consignorsAsked: [], results: [] },
    refused: [
      {
        ...{ line: 14, code: 'not_an_amount' },
        reason: { fr: 'Ligne 14 : « douze » n’est pas un montant.', en: 'Line 14' },
      },
    ],
    counts: { lots: 85, lowEstimateTotal: 412_000 },
  };

  test('a guess is visibly a guess; every refused row has its line and its reason', async () => {
    const onImport = vi.fn();
    const { user, container } = draw(<ImportReportPart report={REPORT} onImport={onImport} />);
    screen.getByText('supposé');
    screen.getByText(/Une partie est supposée/);
    screen.getByText('point-virgule');
    expect(screen.getAllByText('Ligne 14 : « douze » n’est pas un montant.')).toHaveLength(2);
    screen.getByText('4 120 €');
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Importer 85 lignes' }));
    expect(onImport).toHaveBeenCalledOnce();
  });

  test('a past sale takes the name of the file, lots a consignor, results a sale', () => {
    const file = { name: 'mars 2019.csv', bytes: new Uint8Array([65]) };
    const chosen = { ...CHOICES_AT_FIRST, file };
    const past = fileAsked(withChoice(chosen, { kind: 'history', file }), true);
    expect(past).toMatchObject({ pastSale: { title: 'mars 2019', heldOn: null }, bytes: 'QQ==' });
    const consignor = { partyId: fakeId(2, 1) as PartyId, displayName: 'Jeanne Moreau' };
    const lots = fileAsked(withChoice(chosen, { consignor }), false);
    expect(lots).toMatchObject({ consignorId: consignor.partyId, pastSale: null, dryRun: false });
    expect(resultsAsked(withChoice(chosen, { kind: 'results' }), true)).toBeNull();
  });

  test('a rate is euros for one unit; what is no figure converts nothing', () => {
    const rate = (typed: string) => rateOf({ ...CHOICES_AT_FIRST, currency: 'CHF', rate: typed });
    expect(rate('0,9312')).toEqual({ currency: 'CHF', euroMillionths: 931_200 });
    for (const typed of ['', '0', 'un', '0,93125678']) expect(rate(typed)).toBeNull();
  });

  test('a far price and an unknown consignor are answered where they stand', async () => {
    const onAnswer = vi.fn();
    const seen: Output<'import.file'>['results'][number] = {
      ...{ line: 7, lot: '12', title: 'Dinky Toys 24A', toldTitle: '', outcome: 'sold', paddle: 4 },
      ...{ lowEstimate: euros(100), highEstimate: euros(150), price: euros(15_000) },
      asks: ['far_price', 'under_reserve'],
    };
    const report = { ...REPORT, results: [seen], consignorsAsked: ['Étude Inconnue'] };
    const nobody = { 'party.list': () => ({ total: 0, rows: [] }) };
    const { user, container } = draw(
      <ImportQuestions {...{ report, choices: CHOICES_AT_FIRST, onAnswer }} />,
      house(nobody),
    );
    screen.getByText('Dinky Toys 24A');
    screen.getByText('loin de l’estimation');
    screen.getByText('sous la réserve, accord du vendeur');
    screen.getByText('« Étude Inconnue » dans le fichier');
    await expectAccessible(container);
    await user.click(screen.getByRole('checkbox', { name: 'C’est bien cela' }));
    expect(onAnswer).toHaveBeenCalledWith({ confirmed: new Set([7]) });
  });

  test('a format that cannot hold the kind is let go', () => {
    const koller = withChoice(CHOICES_AT_FIRST, { profile: 'koller' });
    expect(withChoice(koller, { kind: 'results' }).profile).toBe('koller');
    expect(withChoice(koller, { kind: 'parties' }).profile).toBeNull();
    expect(profilesFor('writes', 'parties')).toEqual(['parties']);
  });
});
