/** Code 128 of a document's number, as bars. */
import { code128 } from 'bwip-js';

/** Bars in modules from the left; `width` is the whole code without its quiet zones. */
export interface BarCode {
  readonly width: number;
  readonly bars: readonly { readonly x: number; readonly width: number }[];
}

export function barCode(text: string): BarCode {
  const bars: { readonly x: number; readonly width: number }[] = [];
  let modules = 0;
  code128(
    { bcid: 'code128', text, scale: 1, includetext: false },
    {
      ...NO_DRAWING,
      init: (width) => {
        modules = width;
      },
      // The library gives the middle of a bar, rounded up to a module.
      line: (...[x, , , , width]) => {
        bars.push({ x: x - Math.ceil(width / 2), width });
      },
    },
  );
  return { width: modules, bars };
}

const nothing = () => undefined;

const NO_DRAWING = {
  scale: () => null,
  measure: () => ({ width: 0, ascent: 0, descent: 0 }),
  polygon: nothing,
  hexagon: nothing,
  ellipse: nothing,
  fill: nothing,
  text: nothing,
  end: nothing,
};
