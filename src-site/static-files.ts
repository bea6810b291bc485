/** The style sheet and the fonts, read once, compressed once, kept by browsers for good. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { sha256Of } from '#publication/manifest.ts';

const FONTS: Readonly<Record<string, string>> = {
  'inter-400.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'inter-600.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'serif-400.ttf': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-600.ttf': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

export interface StaticFiles {
  /** Where the style sheet is; the address changes with its content. */
  readonly styleAddress: string;
  style(context: Context): Response;
  /** A font by its file name; null for any other name. */
  font(context: Context, name: string): Response | null;
}

export function readStaticFiles(): StaticFiles {
  const require = createRequire(import.meta.url);
  const style = readFileSync(new URL('./style.css', import.meta.url));
  const fonts = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    styleAddress: `/style.css?${sha256Of(style).slice(0, 12)}`,
    style: (context) => immutable(context, gzip(style), 'text/css; charset=utf-8'),
    font: (context, name) => {
      const path = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
      if (path === undefined) return null;
      const packed = fonts.get(name) ?? gzip(readFileSync(require.resolve(path)));
      fonts.set(name, packed);
      return immutable(context, packed, 'font/ttf');
    },
  };
}

/** Every browser since 2000 unpacks gzip, and these are for browsers only. */
function immutable(context: Context, packed: Uint8Array<ArrayBuffer>, type: string): Response {
  return context.body(packed, 200, {
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}

function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}
