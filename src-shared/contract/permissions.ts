/** Who may ask for what: every method of the contract, by role. */
import { KINDS } from '#documents/kinds.ts';
import type { Method } from './api.ts';
import { ROLES, type Role } from './roles.ts';

/** `anyone`: before signing in too. */
export type Permission = 'anyone' | readonly Role[];

const everyone = ROLES;
const cataloguing = ['owner', 'cataloguer', 'auctioneer'] as const;
const desk = ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'] as const;
const room = ['owner', 'auctioneer', 'clerk'] as const;
const accounts = ['owner', 'accountant'] as const;
const conduct = ['owner', 'auctioneer'] as const;
const owner = ['owner'] as const;

export const permissions = {
  'house.about': 'anyone',
  'house.found': 'anyone',
  'house.letterhead': everyone,
  'house.describe': owner,
  'house.health': everyone,
  'house.installDemonstration': 'anyone',
  'session.staff': 'anyone',
  'session.current': 'anyone',
  'session.signIn': 'anyone',
  'session.signOut': 'anyone',
  'staff.enroll': owner,
  'staff.changeRole': owner,
  'staff.setPasscode': owner,
  'staff.leave': owner,
  'terms.list': everyone,
  'terms.publish': owner,
  'journal.of': everyone,
  'journal.textAt': everyone,
  'changes.since': 'anyone',
  'store.verify': everyone,
  'store.backup': everyone,

  'party.list': everyone,
  'party.get': everyone,
  'party.similar': everyone,
  'party.enroll': desk,
  'party.describe': desk,
  'party.eraseFormerTexts': owner,
  'party.completeRegistration': desk,
  'party.link': desk,
  'party.unlink': desk,

  'consignment.list': everyone,
  'consignment.get': everyone,
  'consignment.receive': cataloguing,
  'item.enter': cataloguing,
  'item.describe': cataloguing,
  'item.changeQuantity': cataloguing,
  'item.remove': cataloguing,
  'mandate.drawUp': KINDS.mandate.issuedBy,
  'mandate.sign': cataloguing,

  'lot.list': everyone,
  'lot.get': everyone,
  'lot.availableItems': everyone,
  'lot.compose': cataloguing,
  'lot.recompose': cataloguing,
  'lot.dissolve': cataloguing,
  'lot.describe': cataloguing,
  'lot.appraise': cataloguing,
  'lot.setReserve': cataloguing,
  'lot.setStartingPrice': cataloguing,
  'lot.enterInSale': cataloguing,
  'lot.renumber': cataloguing,
  'lot.leaveSale': cataloguing,
  'lot.returnToStock': cataloguing,
  'lot.addPhotograph': cataloguing,
  'lot.removePhotograph': cataloguing,
  'photograph.image': everyone,

  'sale.list': everyone,
  'sale.get': everyone,
  'sale.margin': ['owner', 'auctioneer', 'accountant'],
  'sale.create': cataloguing,
  'sale.describe': cataloguing,
  'sale.reschedule': cataloguing,
  'sale.open': conduct,
  'sale.close': conduct,
  'sale.reopen': conduct,
  'paddle.list': everyone,
  'paddle.give': room,
  'room.desk': everyone,
  'room.lot': everyone,
  'room.paddle': everyone,
  'lot.knockDown': room,
  'lot.pass': room,
  'lot.withdraw': room,
  'lot.undoResult': room,

  'invoice.preview': everyone,
  'invoice.issueForSale': KINDS.invoice.issuedBy,
  'invoice.list': everyone,
  'invoice.get': everyone,
  'payment.receive': ['owner', 'accountant', 'clerk'],
  'payment.reverse': accounts,
  'statement.preview': everyone,
  'statement.issueForSale': KINDS.statement.issuedBy,
  'statement.list': everyone,
  'notice.issue': KINDS.formal_notice.issuedBy,
  'notice.recordPosting': accounts,
  'notice.recordDelivery': accounts,
  'document.list': everyone,
  'document.file': everyone,
  'document.renderPending': everyone,

  'today.agenda': everyone,
  'search.everything': everyone,
  'site.connect': owner,
  'site.preview': everyone,
  'sale.publish': cataloguing,
  'import.file': cataloguing,
  'export.file': everyone,
} as const satisfies Record<Method, Permission>;

/** Whether somebody of this role (or nobody yet, `null`) may call the method. */
export function mayCall(role: Role | null, method: Method): boolean {
  const permission: Permission = permissions[method];
  if (permission === 'anyone') return true;
  return role !== null && permission.includes(role);
}
