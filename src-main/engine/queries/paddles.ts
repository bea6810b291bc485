/** Questions about the paddles of a sale. */
import type { paddleMethods } from '#contract/methods/paddles.ts';
import type { ReadDb } from '#db/connection.ts';
import { nameIn } from '#db/queries/names.ts';
import { declaredIn, paddlesOf } from '#db/queries/paddles.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { isNamedSo } from '#domain/party/declared.ts';
import { paddlesNotAdmitted } from '../admission.ts';
import type { QueriesOf } from '../handler-types.ts';

export const paddleQueries: QueriesOf<typeof paddleMethods> = {
  'paddle.list': ({ saleId }, { db }) => {
    const keptOut = paddlesNotAdmitted(db, saleId);
    return paddlesOf(db, saleId).map((row) => {
      const declaredAs = otherwiseDeclared(db, saleId, row.partyId);
      return { ...row, declaredAs, notAdmitted: keptOut.get(row.paddle)?.code ?? null };
    });
  },
};

/** The name that papers of the sale have, where the file has another by now. */
function otherwiseDeclared(db: ReadDb, saleId: SaleId, partyId: PartyId): string | null {
  const today = descriptionOf(db, 'party', partyId);
  if (today === null || today.version === 1) return null;
  const declared = declaredIn(db, saleId, partyId);
  return declared === null || isNamedSo(declared, today.text) ? null : nameIn(declared);
}
