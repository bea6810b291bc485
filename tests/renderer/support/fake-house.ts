/** A house of invented people, as large as a test wants it. */
import type { Input, Output } from '#contract/api.ts';
import type { PartyRow } from '#contract/methods/parties.ts';
import type { PartyText } from '#contract/texts.ts';
import { cents } from '#domain/money/cents.ts';
import { instant, isoDate } from '#domain/time.ts';
import { person } from '#tests/support/texts.ts';
import { type FakeEngine, type FakeHandlers, fakeEngine } from './fake-engine.ts';

const FIRST = ['Élodie', 'Marc', 'Jeanne', 'Öykü', 'Paul', 'Inès', 'Théo', 'Nadia', 'Luc', 'Anne'];
const LAST = [
  'Aubert',
  'Béranger',
  'Chevallier',
  'Delorme',
  'Étienne',
  'Fournier',
  'Garnier',
  'Hoareau',
  'Jacquemin',
  'Kerbrat',
  'Lemoine',
  'Montagne-Delahousse',
  'Noël',
  'Perrin',
];
const TOWNS = ['Bourges', 'Lyon', 'Nantes', 'Vierzon', 'Liège', 'Saint-Amand-Montrond', 'Paris'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** An identifier that is a UUID and says which record it is. */
export function fakeId<Id extends string>(kind: number, index: number): Id {
  const tail = String(index).padStart(12, '0');
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${tail}` as Id;
}

export function fakeParty(index: number): PartyRow {
  const isCompany = index % 23 === 7;
  return {
    partyId: fakeId(1, index),
    reference: 1000 + index,
    kind: isCompany ? 'company' : 'person',
    displayName: isCompany
      ? `Société ${at(LAST, index)} & fils`
      : `${at(LAST, index * 5)} ${at(FIRST, index * 3)}`,
    city: at(TOWNS, index * 3),
    country: at(TOWNS, index * 3) === 'Liège' ? 'BE' : 'FR',
    professional: isCompany,
    registered: index % 4 !== 1,
    consignments: index % 9 === 0 ? 2 : 0,
    purchases: (index * 7) % 12,
    owed: cents(index % 5 === 0 ? 12_340 + index * 1_117 : 0),
  };
}

export function fakePartyText(row: PartyRow): PartyText {
  const [lastName = '', firstName = ''] = row.displayName.split(' ');
  return person({
    kind: row.kind,
    lastName,
    firstName,
    companyName: row.kind === 'company' ? row.displayName : '',
    street: '15 rue de l’Hôtel-Lallemant',
    city: row.city,
    country: row.country,
    email: `p${row.reference}@exemple.fr`,
    birthDate: isoDate('1968-03-14'),
    professional: row.professional,
  });
}

const STAFF: Output<'session.staff'> = [
  { name: 'Claire Martin', initials: 'CM', role: 'owner', hasPasscode: false },
  { name: 'Hugo Besson', initials: 'HB', role: 'cataloguer', hasPasscode: false },
  { name: 'Sabine Roche', initials: 'SR', role: 'accountant', hasPasscode: true },
].map((person, index) => ({
  ...person,
  staffId: fakeId(9, index),
  left: false,
})) as Output<'session.staff'>;

const TITLES = ['Jouets & automobiles', 'Trains et miniatures', 'Collection B., deuxième partie'];
const DATES = ['2027-03-14', '2027-01-23', '2026-11-07'];

export function fakeSales(): Output<'sale.list'> {
  const rows = TITLES.map((title, index) => ({
    saleId: fakeId<Output<'sale.list'>['rows'][number]['saleId']>(3, index),
    code: 12 - index,
    title,
    place: 'Bourges',
    heldOn: isoDate(DATES[index] ?? '2026-01-01'),
    kind: 'room' as const,
    state: index === 0 ? ('draft' as const) : ('closed' as const),
    editionId: '2026-01',
    lots: 342,
    sold: 0,
    unsold: 0,
    withdrawn: 0,
    cancelled: 0,
    hammerTotal: cents(0),
    lowEstimateTotal: cents(4_120_000),
    highEstimateTotal: cents(5_840_000),
  }));
  return { total: rows.length, rows };
}

export interface FakeHouseOptions {
  readonly parties?: number;
  readonly signedIn?: boolean;
  readonly empty?: boolean;
  readonly handlers?: FakeHandlers;
}

/** A house with its engine; `handlers` replace those of the house. */
export function fakeHouse(options: FakeHouseOptions = {}): FakeEngine {
  const state = { signedIn: options.signedIn === false ? -1 : 0, empty: options.empty === true };
  return fakeEngine({
    ...houseHandlers(state),
    ...sessionHandlers(state),
    ...partyHandlers(options.parties ?? 3),
    'changes.since': ({ seq }) => ({ upTo: seq, topics: [] }),
    'sale.list': fakeSales,
    ...options.handlers,
  });
}

export const HEALTHY: Output<'house.health'> = {
  journalSeq: 1204,
  journalHead: '0'.repeat(64) as Output<'house.health'>['journalHead'],
  now: instant('2026-11-21T09:30:00.000Z'),
  lastBackupAt: instant('2026-11-21T06:30:00.000Z'),
  secondFolder: null,
  secondFault: null,
  lastDrill: null,
  lastPublicationAt: null,
  siteConnected: false,
  documentsPending: 0,
  clockBehind: null,
  check: 'sound',
};

interface HouseState {
  /** The place in STAFF of who is signed in; -1 for nobody. */
  signedIn: number;
  empty: boolean;
}

function houseHandlers(state: HouseState): FakeHandlers {
  return {
    'house.about': () => ({
      houseName: 'Hôtel des ventes de la Fontaine',
      programVersion: '0.1.0',
      empty: state.empty,
      demonstration: true,
    }),
    'house.health': () => HEALTHY,
    'house.installDemonstration': async (_, task) => {
      for (let done = 0; done <= 340; done += 20) {
        task.progress(done, 340, `lot ${done}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        if (task.isCancelled()) return { ok: false, refusal: { code: 'cancelled' } };
      }
      state.empty = false;
      return { ok: true, value: { parties: 60, items: 420, lots: 340 } };
    },
  };
}

function sessionHandlers(state: HouseState): FakeHandlers {
  return {
    'session.staff': () => STAFF,
    'session.current': () => ({ deskId: 'poste-1', person: STAFF[state.signedIn] ?? null }),
    'session.signIn': ({ staffId, passcode }) => {
      const index = STAFF.findIndex((person) => person.staffId === staffId);
      const person = STAFF[index];
      if (person === undefined) return { ok: false, refusal: { code: 'staff_unknown' } };
      if (person.hasPasscode && passcode !== '1234') {
        return { ok: false, refusal: { code: 'passcode_wrong' } };
      }
      state.signedIn = index;
      return { ok: true, value: { role: person.role } };
    },
    'session.signOut': () => {
      state.signedIn = -1;
      return { ok: true, value: {} };
    },
  };
}

function partyHandlers(parties: number): FakeHandlers {
  const texts = new Map<string, PartyText>();
  const versions = new Map<string, number>();
  const get = (partyId: string): Output<'party.get'> => {
    const index = Number(partyId.slice(-12));
    if (index >= parties) return null;
    const row = fakeParty(index);
    const text = texts.get(partyId) ?? fakePartyText(row);
    return { ...fakeRecord(row), version: versions.get(partyId) ?? 1, text };
  };
  return {
    'party.list': (input) => listed(parties, input),
    'party.get': ({ partyId }) => get(partyId),
    'search.everything': ({ text, limit }) =>
      listed(parties, { text, side: 'any', offset: 0, limit }).rows.map((row) => ({
        kind: 'party',
        id: row.partyId,
        title: row.displayName,
        detail: `${row.city} · n° ${row.reference}`,
      })),
    'party.describe': ({ partyId, version, text }) => {
      const held = get(partyId);
      if (held === null) return { ok: false, refusal: { code: 'party_unknown' } };
      if (held.version !== version) {
        return { ok: false, refusal: { code: 'changed_meanwhile', version: held.version } };
      }
      texts.set(partyId, text);
      versions.set(partyId, version + 1);
      return { ok: true, value: { version: version + 1 } };
    },
  };
}

function listed(parties: number, input: Input<'party.list'>): Output<'party.list'> {
  const all = Array.from({ length: parties }, (_, index) => fakeParty(index));
  const wanted = input.text.toLowerCase();
  const rows = all.filter((row) => `${row.displayName} ${row.city}`.toLowerCase().includes(wanted));
  return { total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) };
}

function fakeRecord(row: PartyRow): Omit<NonNullable<Output<'party.get'>>, 'version' | 'text'> {
  return {
    row,
    missingForRegistration: row.registered ? [] : ['birthDate'],
    registration: row.registered
      ? { editionId: '2026-01', at: instant('2026-09-02T08:12:00.000Z'), channel: 'desk' }
      : null,
    linkedTo: [],
    samePersonAs: [],
    toldApartFrom: [],
    earlier: [],
    paddles: [],
  };
}
