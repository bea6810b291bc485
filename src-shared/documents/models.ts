/** From the facts of any document to its model. */
import type { DocumentModel } from './common/model.ts';
import { formalNoticeModel } from './formal-notice/model.ts';
import { invoiceModel } from './invoice/model.ts';
import type { DocumentFacts, DocumentKind, FactsOf } from './kinds.ts';
import { mandateModel } from './mandate/model.ts';
import { statementModel } from './statement/model.ts';

const MODELS: { readonly [Kind in DocumentKind]: (facts: FactsOf<Kind>) => DocumentModel } = {
  mandate: mandateModel,
  invoice: invoiceModel,
  statement: statementModel,
  formal_notice: formalNoticeModel,
};

/** Pure: the same facts always give the same model. Stops with a bug when facts do not add up. */
export function documentModel(facts: DocumentFacts): DocumentModel {
  return modelOf(facts.kind, facts);
}

function modelOf<Kind extends DocumentKind>(kind: Kind, facts: FactsOf<Kind>): DocumentModel {
  return MODELS[kind](facts);
}
