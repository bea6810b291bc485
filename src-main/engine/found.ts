/** The first entries of a new store: the terms, a letterhead to complete, and one owner. */
import { keepPasscodeOf } from '#db/queries/staff.ts';
import type { DescribedText } from '#db/sealed.ts';
import { HOUSE_ID } from '#domain/events/described.ts';
import type { StaffId } from '#domain/ids.ts';
import { EDITION_2026, EDITION_2026_ID } from '#domain/terms/terms.ts';
import { instant } from '#domain/time.ts';
import type { CommandContext } from './context.ts';
import { keptPasscode } from './passcodes.ts';

/** When the house's General Terms of 2026 came into force. */
const EDITION_2026_PUBLISHED_AT = instant('2026-01-01T00:00:00.000Z');

/** What a letterhead says until the owner completes it: nothing but where the house is. */
const BLANK_LETTERHEAD: DescribedText<'house'> = {
  name: '',
  legalForm: '',
  capital: '',
  street: '',
  postcode: '',
  city: '',
  country: 'FR',
  phone: '',
  email: '',
  website: '',
  siren: '',
  registrationCity: '',
  vatNumber: '',
  councilDeclaration: '',
  councilDeclaredOn: null,
  mediator: '',
  auctioneer: '',
  thirdPartyIban: '',
  thirdPartyBic: '',
  thirdPartyAccountName: '',
  siteAddress: '',
};

/** Founds a house in an empty store and answers its owner. */
export function houseFound(
  context: CommandContext,
  house: {
    readonly name: string;
    readonly owner: DescribedText<'staff'>;
    readonly passcode: string | null;
  },
): StaffId {
  const { db, record, describe, newId, stretching } = context;
  record({
    type: 'edition.published/1',
    editionId: EDITION_2026_ID,
    publishedAt: EDITION_2026_PUBLISHED_AT,
    terms: EDITION_2026,
  });
  describe('house', HOUSE_ID, { ...BLANK_LETTERHEAD, name: house.name });
  const staffId = newId<StaffId>();
  record({ type: 'staff.enrolled/1', staffId, role: 'owner' });
  describe('staff', staffId, house.owner);
  if (house.passcode !== null) {
    record(keepPasscodeOf(db, staffId, keptPasscode(house.passcode, stretching)));
  }
  return staffId;
}
