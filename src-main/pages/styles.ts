/** The style sheet of letters people keep: one serif, one sans, one accent, a few sizes. */
import type { Typeface } from './fonts.ts';

export interface Style {
  readonly face: Typeface;
  /** Points. */
  readonly size: number;
  /** Points from baseline to baseline. */
  readonly leading: number;
  readonly color: string;
  /** Points added between letters. */
  readonly tracking: number;
  /** OpenType features: `tnum` for columns of figures, `smcp` for small capitals. */
  readonly features: readonly ('tnum' | 'smcp' | 'onum')[];
}

export const INK = '#1F1D1A';
export const INK_SOFT = '#5C574E';
export const HAIRLINE = '#D8D2C4';
export const BAIZE = '#1E5B46';

const base: Style = {
  face: 'serif',
  size: 10,
  leading: 14,
  color: INK,
  tracking: 0,
  features: [],
};

const smallCaps: Style = {
  ...base,
  size: 9,
  leading: 11.5,
  color: INK_SOFT,
  tracking: 0.45,
  features: ['smcp'],
};

/** Numbers that name something; no tabular hyphen, no column to keep. */
const code: Style = { ...base, face: 'sans', size: 8.4, leading: 12.6 };

const figures: Style = { ...base, face: 'sans', size: 8.4, leading: 12.6, features: ['tnum'] };

/** Every style there is; a block that wants another asks here first. */
export const STYLES = {
  wordmark: { ...base, face: 'serifBold', size: 21, leading: 25, tracking: 0.2 },
  tagline: { ...base, face: 'serifItalic', size: 9.6, leading: 13, color: INK_SOFT },
  contact: { ...code, size: 7.2, leading: 10.4, color: INK_SOFT },
  notice: { ...smallCaps, size: 8.4, tracking: 0.2, color: INK },
  address: { ...base, size: 11, leading: 14.6 },
  title: { ...base, face: 'serifBold', size: 17, leading: 21 },
  titleEnglish: { ...base, face: 'serifItalic', size: 11.5, leading: 15, color: INK_SOFT },
  number: { ...code, face: 'sansBold', size: 9.4, leading: 14, color: BAIZE },
  label: smallCaps,
  value: { ...base, size: 9.8, leading: 12.6 },
  english: { ...base, face: 'serifItalic', size: 8.4, leading: 10.8, color: INK_SOFT },
  heading: { ...smallCaps, size: 10.6, leading: 14, color: INK, tracking: 0.55 },
  column: { ...smallCaps, size: 8.8, leading: 11, tracking: 0.35 },
  columnEnglish: { ...base, face: 'serifItalic', size: 7.6, leading: 9.6, color: INK_SOFT },
  cell: { ...base, size: 9.6, leading: 12.6 },
  note: { ...base, face: 'serifItalic', size: 8.6, leading: 11.4, color: INK_SOFT },
  figures,
  key: code,
  code: { ...code, size: 8.8, leading: 14.4 },
  regime: { ...base, face: 'serifItalic', size: 8.2, leading: 11, color: INK_SOFT },
  total: { ...base, size: 9.8, leading: 14 },
  totalFigures: { ...figures, size: 8.8, leading: 14 },
  due: { ...base, face: 'serifBold', size: 12.4, leading: 18 },
  dueFigures: { ...figures, face: 'sansBold', size: 12, leading: 18 },
  body: { ...base, size: 10.4, leading: 14.8 },
  /** French with English beside it. */
  bodyBeside: { ...base, size: 9.8, leading: 13.6 },
  bodyEnglish: { ...base, face: 'serifItalic', size: 9.8, leading: 13.6, color: INK_SOFT },
  demand: { ...base, face: 'serifBold', size: 10.8, leading: 15.4 },
  remark: { ...base, size: 8.8, leading: 12, color: INK_SOFT },
  reading: { ...base, size: 8.9, leading: 11.9 },
  readingEnglish: { ...base, face: 'serifItalic', size: 8.6, leading: 11.6, color: INK_SOFT },
  small: { ...base, size: 7.3, leading: 9.3, color: INK_SOFT },
  smallEnglish: { ...base, face: 'serifItalic', size: 7.3, leading: 9.3, color: INK_SOFT },
  ordinal: { ...code, size: 7.2, leading: 9.9, color: INK_SOFT },
  imprint: { ...code, size: 6, leading: 8.2, color: INK_SOFT },
  folio: { ...code, size: 7, leading: 8.2 },
} as const satisfies Readonly<Record<string, Style>>;
