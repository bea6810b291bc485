/**
 * The acts at which the house binds itself or somebody, and every door by which each is done.
 *
 * A rule that is asked at one door only is not in force (docs/rules.md): whoever adds a method says
 * here which acts it does, and the matrix then asks every rule of that act at the new door too.
 */
import type { RefusableMethod } from '#contract/api.ts';

/** `none`: the method binds nobody, or undoes. */
export type Act =
  | 'none'
  | 'compose'
  | 'price'
  | 'sign'
  | 'offer'
  | 'open'
  | 'admit'
  | 'knock_down'
  | 'attribute'
  | 'number'
  | 'receive'
  | 'notify'
  | 'terms';

export const ACT_OF = {
  'amendment.drawUp': ['price', 'number'],
  'amendment.sign': ['sign'],
  'charge.make': ['none'],
  'charge.makeRecoveryFee': ['none'],
  'charge.makeStorage': ['none'],
  'charge.withdraw': ['none'],
  'consignment.receive': ['none'],
  'document.renderPending': ['none'],
  'export.file': ['none'],
  'history.reverse': ['none'],
  'house.describe': ['none'],
  'house.found': ['none'],
  'house.installDemonstration': ['none'],
  'import.file': ['compose', 'price', 'number'],
  'import.results': ['knock_down', 'attribute'],
  'invoice.credit': ['number'],
  'invoice.issueForBuyer': ['number'],
  'invoice.issueForSale': ['number'],
  'item.changeQuantity': ['compose'],
  'item.describe': ['none'],
  'item.enter': ['none'],
  'item.remove': ['compose'],
  'lot.addPhotograph': ['none'],
  'lot.appraise': ['price'],
  'lot.appraiseParts': ['price'],
  'lot.attribute': ['attribute'],
  'lot.cancelSale': ['none'],
  'lot.compose': ['compose'],
  'lot.describe': ['none'],
  'lot.dissolve': ['none'],
  'lot.enterConsignment': ['offer'],
  'lot.handOver': ['none'],
  'lot.takeBack': ['none'],
  'lot.undoHandingOver': ['none'],
  'lot.enterInSale': ['offer'],
  'lot.knockDown': ['knock_down'],
  'lot.leaveSale': ['none'],
  'lot.movePhotograph': ['none'],
  'lot.pass': ['none'],
  'lot.recompose': ['compose'],
  'lot.removePhotograph': ['none'],
  'lot.renumber': ['none'],
  'lot.returnToStock': ['none'],
  'lot.setReserve': ['price'],
  'lot.setStartingPrice': ['price'],
  'lot.undoAttribution': ['none'],
  'lot.undoResult': ['none'],
  'lot.withdraw': ['none'],
  'mandate.drawUp': ['number'],
  'mandate.sign': ['sign'],
  'notice.issue': ['notify', 'number'],
  'notice.recordDelivery': ['none'],
  'notice.recordPosting': ['none'],
  'notice.recordReturn': ['none'],
  'paddle.correct': ['admit'],
  'paddle.declareAgain': ['none'],
  'paddle.give': ['admit'],
  'paddle.return': ['none'],
  'party.completeRegistration': ['none'],
  'party.describe': ['none'],
  'party.enroll': ['none'],
  'party.eraseFormerTexts': ['none'],
  'party.link': ['none'],
  'party.proveResidence': ['none'],
  'party.tellAlike': ['none'],
  'party.tellApart': ['none'],
  'party.unlink': ['none'],
  'party.withdrawResidenceProof': ['none'],
  'payout.make': ['none'],
  'payout.reverse': ['none'],
  'reauction.request': ['none'],
  'receipt.allocate': ['receive'],
  'receipt.record': ['receive'],
  'receipt.reverse': ['none'],
  'receipt.takeBack': ['none'],
  'refund.make': ['none'],
  'refund.reverse': ['none'],
  'repayment.receive': ['none'],
  'repayment.reverse': ['none'],
  'sale.close': ['none'],
  'sale.create': ['none'],
  'sale.describe': ['none'],
  'sale.open': ['open'],
  'sale.publish': ['none'],
  'sale.reopen': ['none'],
  'sale.reschedule': ['none'],
  'session.signIn': ['none'],
  'session.signOut': ['none'],
  'shortfall.claim': ['number'],
  'site.connect': ['none'],
  'staff.changeRole': ['none'],
  'staff.enroll': ['none'],
  'staff.leave': ['none'],
  'staff.setPasscode': ['none'],
  'statement.issueForSale': ['number'],
  'store.backup': ['none'],
  'store.drill': ['none'],
  'store.useSecondFolder': ['none'],
  'store.verify': ['none'],
  'terms.publish': ['terms'],
} as const satisfies Readonly<Record<RefusableMethod, readonly Act[]>>;

/** The doors of an act. */
export type DoorOf<A extends Act> = {
  [M in keyof typeof ACT_OF]: A extends (typeof ACT_OF)[M][number] ? M : never;
}[keyof typeof ACT_OF];
