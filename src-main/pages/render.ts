/** From a model to the bytes of a PDF/A-3b document. */

import type { Block, DocumentModel } from '#documents/common/model.ts';
import { assertNever } from '#domain/assert.ts';
import { type Canvas, canvas as newCanvas } from './canvas.ts';
import { clauses } from './clause-blocks.ts';
import { type Piece, type PlacedPage, paginate } from './flow.ts';
import { front } from './front.ts';
import { BOTTOM, LEFT, mm, RIGHT, SHEET, TOP } from './page.ts';
import { HAIRLINE, STYLES } from './styles.ts';
import { table, totals } from './table-blocks.ts';
import {
  details,
  drawStack,
  heading,
  paragraph,
  paymentPieces,
  references,
  signatures,
  stack,
} from './text-blocks.ts';

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The same model always gives the same bytes, on any machine and in any order of rendering. */
export async function render(model: DocumentModel): Promise<Rendered> {
  const canvas = newCanvas({
    title: `${model.title.fr} ${model.number}`,
    createdOn: model.issuedOn,
  });
  const top = front(canvas, model);
  const pieces = model.blocks.flatMap((block) => piecesOf(canvas, block));
  const pages = paginate(pieces, { firstTop: top.bottom, top: TOP, bottom: BOTTOM });
  const furniture = footer(canvas, model, pages.length);
  pages.forEach((page, index) => {
    canvas.addPage();
    if (index === 0) top.draw();
    else runningHead(canvas, model);
    drawPage(page);
    furniture(index);
  });
  return { bytes: await canvas.finish(), pages: pages.length };
}

function drawPage(page: PlacedPage): void {
  for (const placed of page) placed.draw(placed.y);
}

function piecesOf(canvas: Canvas, block: Block): readonly Piece[] {
  switch (block.block) {
    case 'references':
      return references(canvas, block);
    case 'paragraph':
      return paragraph(canvas, block);
    case 'heading':
      return heading(canvas, block);
    case 'table':
      return table(canvas, block);
    case 'totals':
      return totals(canvas, block);
    case 'payment':
      return paymentPieces(canvas, block);
    case 'details':
      return details(canvas, block);
    case 'clauses':
      return clauses(canvas, block);
    case 'signatures':
      return signatures(canvas, block);
    default:
      return assertNever(block);
  }
}

/** From the second page on: whose letter this is, and which. */
function runningHead(canvas: Canvas, model: DocumentModel): void {
  const house = canvas.type.line(model.letterhead.name, STYLES.value);
  const number = canvas.type.line(`${model.title.fr} ${model.number}`, STYLES.label);
  canvas.artifact('Pagination', () => {
    canvas.text(house, LEFT, mm(16));
    canvas.text(number, RIGHT - number.width, mm(16));
    const y = mm(19);
    canvas.rule({ x: LEFT, y }, { x: RIGHT, y }, { width: 0.4, color: HAIRLINE });
  });
}

/** Who the house is, and the folio; content on the first page, furniture on the others. */
function footer(canvas: Canvas, model: DocumentModel, count: number): (index: number) => void {
  const part = canvas.root.child('P');
  const imprint = stack(canvas.type.lines(model.letterhead.imprint, STYLES.imprint, mm(138)));
  const y = SHEET.height - mm(18);
  return (index) => {
    const folio = canvas.type.line(folioText(model, index + 1, count), STYLES.folio);
    canvas.artifact('Pagination', () => {
      canvas.rule({ x: LEFT, y: y - 5 }, { x: RIGHT, y: y - 5 }, { width: 0.4, color: HAIRLINE });
      canvas.text(folio, RIGHT - folio.width, y + 6.4);
      if (index > 0) drawStack(canvas, imprint, { x: LEFT, y });
    });
    if (index === 0) part.draw(() => drawStack(canvas, imprint, { x: LEFT, y }));
  };
}

function folioText(model: DocumentModel, page: number, count: number): string {
  if (model.language === 'fr') return `page ${page} sur ${count}`;
  return `page ${page} sur ${count} · ${page} of ${count}`;
}
