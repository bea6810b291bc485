/** The one place that draws: pdfkit, tagged and archivable, behind a few verbs. */
import PDFDocument from 'pdfkit';
import { assert } from '#domain/assert.ts';
import type { IsoDate } from '#domain/time.ts';
import { type FontName, fontNamed, wordShapes } from './fonts.ts';
import { SHEET } from './page.ts';
import type { Run } from './scripts.ts';
import type { Style } from './styles.ts';
import { type Measure, type SetLine, type Typesetter, typesetter } from './typesetter.ts';

/** The tags of the PDF's structure that documents use. */
export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A node of the structure: what a screen reader walks. Made in reading order, drawn later. */
export interface Element {
  readonly child: (tag: Tag, options?: ElementOptions) => Element;
  /** Draws the element's own content; may be called again on a later page. */
  readonly draw: (drawing: () => void) => void;
}

export interface ElementOptions {
  readonly lang?: 'en';
  readonly alt?: string;
}

export interface Canvas {
  readonly type: Typesetter;
  readonly root: Element;
  readonly addPage: () => void;
  /** Draws what is not content: rules, running heads, folios. */
  readonly artifact: (kind: 'Pagination' | 'Layout', drawing: () => void) => void;
  readonly text: (line: SetLine, x: number, baseline: number) => void;
  readonly rule: (from: Point, to: Point, pen: Pen) => void;
  readonly box: (corner: Point, size: Size, color: string) => void;
  readonly finish: () => Promise<Uint8Array>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Pen {
  readonly width: number;
  readonly color: string;
}

export interface PdfMetadata {
  /** Of the PDF's metadata; plain letters only, for pdfkit writes it into XML as it is. */
  readonly title: string;
  /** The creation date, so that the same document always has the same bytes. */
  readonly createdOn: IsoDate;
}

/** A new PDF/A-3b document without a page. */
export function canvas(description: PdfMetadata): Canvas {
  const doc = newDocument(description);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = doc.struct('Document');
  doc.addStructure(root);
  return {
    type: TYPE,
    root: element(doc, root),
    addPage: () => {
      doc.addPage();
    },
    artifact: (kind, drawing) => {
      doc.markContent('Artifact', { type: kind });
      drawing();
      doc.endMarkedContent();
    },
    text: inkPen(doc),
    rule: (from, to, pen) => {
      doc.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(pen.width).stroke(pen.color);
    },
    box: ({ x, y }, { width, height }, color) => {
      doc.rect(x, y, width, height).fill(color);
    },
    finish: () => finished(doc, chunks),
  };
}

function newDocument({ title, createdOn }: PdfMetadata): PDFKit.PDFDocument {
  assert(!/[<>&]/.test(title), `a title for metadata must be plain: ${title}`);
  return new PDFDocument({
    subset: 'PDF/A-3b',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    autoFirstPage: false,
    size: [SHEET.width, SHEET.height],
    margin: 0,
    info: {
      Title: title,
      Creator: 'Adjugé',
      Producer: 'Adjugé',
      CreationDate: new Date(`${createdOn}T00:00:00.000Z`),
    },
    // pdfkit would otherwise start with Helvetica, which is not embedded.
    font: '',
  });
}

/** Sets lines for every document: what a line looks like depends on its words and style alone. */
const TYPE = typesetter(ruler());

/** Measures with a document of its own, which never becomes one. */
function ruler(): Measure {
  let select: ((name: FontName, size: number) => PDFKit.PDFDocument) | null = null;
  return (run, style) => {
    select ??= fontSelector(new PDFDocument({ font: '' }));
    return select(run.font, style.size).widthOfString(run.text, textOptions(run, style));
  };
}

/** Sets runs of text; a font is read, and embedded, only when a run asks for it. */
function inkPen(doc: PDFKit.PDFDocument): Canvas['text'] {
  const select = fontSelector(doc);
  return (line, x, baseline) => {
    let left = x;
    for (const run of line.runs) {
      select(run.font, line.style.size).fillColor(line.style.color);
      // Only underlines and links ask how wide a run is: it is not measured again.
      const options = { ...textOptions(run, line.style), textWidth: 0, wordCount: 0 };
      doc.text(run.text, left, baseline, options);
      left += run.width;
    }
  };
}

function fontSelector(doc: PDFKit.PDFDocument) {
  const known = new Set<FontName>();
  return (name: FontName, size: number): PDFKit.PDFDocument => {
    if (known.has(name)) return doc.font(name, size);
    known.add(name);
    doc.registerFont(name, fontNamed(name)).font(name, size);
    // The shapes of words belong to the font: pdfkit would find them out again for each document.
    doc._font.layoutCache = wordShapes(name);
    return doc;
  };
}

/** Features are given even when empty: without them pdfkit shapes word by word, breaking Arabic. */
function textOptions(run: Run, style: Style): PDFKit.Mixins.TextOptions {
  const features = run.font === style.face ? [...style.features] : [];
  return {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: style.tracking,
    ...(features.length > 0 || run.font !== style.face ? { features } : {}),
  };
}

function element(doc: PDFKit.PDFDocument, node: PDFKit.PDFStructureElement): Element {
  return {
    child: (tag, options = {}) => {
      const child = doc.struct(tag, { ...options });
      node.add(child);
      return element(doc, child);
    },
    draw: (drawing) => {
      node.add(drawing);
    },
  };
}

function finished(doc: PDFKit.PDFDocument, chunks: readonly Buffer[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}
