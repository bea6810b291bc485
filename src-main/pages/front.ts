/** The top of the first page: who writes, the envelope's window, the title with its bar code. */

import type { DocumentModel } from '#documents/common/model.ts';
import { present } from '#domain/assert.ts';
import { type BarCode, barCode } from './barcode.ts';
import type { Canvas } from './canvas.ts';
import { LEFT, mm, WINDOW } from './page.ts';
import { BAIZE, HAIRLINE, INK, STYLES, type Style } from './styles.ts';
import { drawStack, type Stack, stack } from './text-blocks.ts';
import type { SetLine } from './typesetter.ts';

export interface Front {
  /** Where the flow under it may begin. */
  readonly bottom: number;
  readonly draw: () => void;
}

export function front(canvas: Canvas, model: DocumentModel): Front {
  const parts = [letterhead(canvas, model), addressee(canvas, model), title(canvas, model)];
  return {
    bottom: Math.max(WINDOW.bottom, ...parts.map((part) => part.bottom)) + mm(5),
    draw: () => {
      for (const part of parts) part.draw();
      canvas.artifact('Layout', () => foldMarks(canvas));
    },
  };
}

function letterhead(
  canvas: Canvas,
  { letterhead: { name, tagline, contact } }: DocumentModel,
): Front {
  const part = canvas.root.child('P');
  const { line, lines } = canvas.type;
  const width = WINDOW.left - LEFT - mm(4);
  const words = fitting(WORDMARK_SCALES, mm(26), (scale) =>
    stack([
      ...lines(name, scaled(STYLES.wordmark, scale), width),
      ...(tagline === null ? [] : lines(tagline, STYLES.tagline, width)),
    ]),
  );
  const ways = stack(contact.map((text) => line(text, STYLES.contact)));
  const top = mm(15);
  return {
    bottom: top + Math.max(words.height, ways.height),
    draw: () => {
      canvas.artifact('Layout', () =>
        canvas.box({ x: LEFT, y: top - 7 }, { width: mm(9), height: 2 }, BAIZE),
      );
      part.draw(() => {
        drawStack(canvas, words, { x: LEFT - 0.6, y: top });
        drawStack(canvas, ways, { x: WINDOW.left, y: top - 9 });
      });
    },
  };
}

/** Sizes tried in turn until a name, or names and streets, fit their place. */
const WORDMARK_SCALES = [1, 0.8, 0.64, 0.5];
const ADDRESS_SCALES = [1, 0.9, 0.8, 0.72];

function addressee(canvas: Canvas, model: DocumentModel): Front {
  const part = canvas.root.child('P');
  const { notice, lines } = model.addressee;
  const above = stack(
    (notice === null
      ? []
      : ([
          [notice.fr, STYLES.notice],
          [notice.en ?? '', STYLES.english],
        ] as const)
    )
      .filter(([text]) => text !== '')
      .flatMap(([text, style]) => canvas.type.lines(text, style, WINDOW.width)),
  );
  const gap = notice === null ? 0 : 7;
  const room = WINDOW.bottom - WINDOW.top - above.height - gap;
  const address = fitting(ADDRESS_SCALES, room, (scale) =>
    stack(
      lines.flatMap((text) => canvas.type.lines(text, scaled(STYLES.address, scale), WINDOW.width)),
    ),
  );
  return {
    bottom: WINDOW.top + above.height + gap + address.height,
    draw: () => {
      part.draw(() => {
        drawStack(canvas, above, { x: WINDOW.left, y: WINDOW.top });
        drawStack(canvas, address, { x: WINDOW.left, y: WINDOW.top + above.height + gap });
      });
    },
  };
}

/** The largest of the sizes that fits the room; the last one is taken anyway. */
function fitting(scales: readonly number[], room: number, at: (scale: number) => Stack): Stack {
  const sets = scales.map(at);
  return present(sets.find((set) => set.height <= room) ?? sets.at(-1), 'there is a size');
}

function scaled(style: Style, scale: number): Style {
  return { ...style, size: style.size * scale, leading: style.leading * scale };
}

/** Points a module of the bar code: 0.27 mm, which hand scanners read. */
const MODULE = 0.76;

function title(canvas: Canvas, model: DocumentModel): Front {
  const heading = canvas.root.child('H1');
  const figure = canvas.root.child('Figure', { alt: `Code-barres ${model.number}` });
  const number = canvas.root.child('P');
  const { line, lines } = canvas.type;
  const width = WINDOW.left - LEFT - mm(6);
  const words = stack([
    ...lines(model.title.fr, STYLES.title, width),
    ...(model.title.en === null ? [] : lines(model.title.en, STYLES.titleEnglish, width)),
  ]);
  const figures = stack([line(model.reference.fr, STYLES.number)]);
  const english = line(model.reference.en ?? '', STYLES.english);
  const code = barCode(model.number);
  const codeTop = WINDOW.top + words.height + figures.height + 7;
  return {
    bottom: codeTop + CODE_HEIGHT,
    draw: () => {
      heading.draw(() => drawStack(canvas, words, { x: LEFT, y: WINDOW.top - 3 }));
      number.draw(() => drawNumber(canvas, [figures, english], WINDOW.top + words.height + 1));
      figure.draw(() => drawCode(canvas, code, { x: LEFT, y: codeTop }));
    },
  };
}

function drawNumber(canvas: Canvas, [number, english]: readonly [Stack, SetLine], y: number): void {
  const width = number.lines[0]?.width ?? 0;
  drawStack(canvas, number, { x: LEFT, y });
  canvas.text(english, LEFT + width + 6, y + 10.2);
}

const CODE_HEIGHT = mm(7.5);

function drawCode(canvas: Canvas, code: BarCode, { x, y }: { x: number; y: number }): void {
  for (const bar of code.bars) {
    const size = { width: bar.width * MODULE, height: CODE_HEIGHT };
    canvas.box({ x: x + bar.x * MODULE, y }, size, INK);
  }
}

/** Where the sheet is folded in three for the envelope. */
function foldMarks(canvas: Canvas): void {
  for (const y of [mm(99), mm(198)]) {
    const pen = { width: 0.4, color: HAIRLINE };
    canvas.rule({ x: mm(5), y }, { x: mm(9), y }, pen);
  }
}
