/** The model of any document. */
import type { DocumentFacts } from '#domain/facts/document.ts';
import { formalNoticeModel } from './formal-notice.ts';
import { invoiceModel } from './invoice.ts';
import { mandateModel } from './mandate.ts';
import type { DocumentModel } from './model.ts';
import { statementModel } from './statement.ts';

/** Pure: the same facts always give the same model. Stops with a bug when facts do not add up. */
export function documentModel(facts: DocumentFacts): DocumentModel {
  switch (facts.kind) {
    case 'mandate':
      return mandateModel(facts);
    case 'invoice':
      return invoiceModel(facts);
    case 'statement':
      return statementModel(facts);
    case 'formal_notice':
      return formalNoticeModel(facts);
  }
}
