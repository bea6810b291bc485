/** Draws the photographs of the demonstration house again, after a change in how they are drawn. */
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { draw } from '#demo/drawing/draw.ts';
import { PORTRAITS } from '#demo/drawing/portraits.ts';

const FOLDER = new URL('../assets/demo/', import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const [name, portrait] of Object.entries(PORTRAITS)) {
  const picture = sharp(Buffer.from(draw(portrait)));
  const bytes = await picture.jpeg({ quality: 80 }).toBuffer();
  writeFileSync(new URL(`${name}.jpg`, FOLDER), bytes);
}
