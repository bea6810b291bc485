/** Pictures of models as a photographer would take them: on paper, lit from above, box behind. */
import { BODIES, type BodyName } from './bodies.ts';
import type { Body, Wheel } from './body.ts';

/** One model to draw. Colours are hexadecimal; `roof` paints what is above the waist. */
export interface Portrait {
  readonly body: BodyName;
  readonly colour: string;
  readonly roof?: string;
  /** The colour of hubs and wheels, where they are not bright metal. */
  readonly hubs?: string;
  readonly tyres?: 'black' | 'white';
  /** The box it comes with, if any: carton and the band around it. */
  readonly box?: { readonly carton: string; readonly band: string };
}

export const PICTURE_WIDTH_PX = 720;
export const PICTURE_HEIGHT_PX = 540;

/** Where the floor is, how long a model of 100 units becomes, and where its front stands. */
const FLOOR_PX = 492;
const UNIT_PX = 6.1;
const FRONT_PX = 145;

/** The picture as SVG; the same portrait gives the same text. */
export function draw(portrait: Portrait): string {
  const body = BODIES[portrait.body];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}" viewBox="66 92 768 576">
<defs>${gradients(portrait, body)}</defs>
${paper()}
${portrait.box === undefined ? '' : carton(portrait.box)}
${shadow(body)}
<g transform="translate(${FRONT_PX} ${FLOOR_PX}) scale(${UNIT_PX} -${UNIT_PX})">
${vehicle(portrait, body)}
</g>
</svg>`;
}

function paper(): string {
  return `<rect width="900" height="675" fill="url(#paper)"/>
<rect width="900" height="675" fill="url(#lamp)"/>`;
}

/** A carton standing behind, at an angle that shows one end: colour and band say whose it is. */
function carton({ carton, band }: NonNullable<Portrait['box']>): string {
  return `<ellipse cx="566" cy="446" rx="290" ry="20" fill="url(#fall)"/>
<path d="M312 214L330 203 804 203 782 214Z" fill="${shade(carton, 0.22)}"/>
<path d="M782 214L804 203 810 242 810 436 782 446Z" fill="${shade(carton, -0.24)}"/>
<path d="M782 214L804 203 806 246 782 260Z" fill="${shade(band, -0.24)}"/>
<rect x="312" y="214" width="470" height="232" fill="${carton}"/>
<rect x="312" y="214" width="470" height="46" fill="${band}"/>
<rect x="312" y="260" width="470" height="3" fill="#fff" opacity=".6"/>
<rect x="312" y="428" width="470" height="18" fill="${band}"/>
<rect x="312" y="214" width="470" height="232" fill="url(#sheen)"/>
<rect x="332" y="230" width="96" height="14" rx="2" fill="#fff" opacity=".85"/>
<rect x="704" y="228" width="58" height="18" rx="2" fill="#fff" opacity=".85"/>`;
}

/** Soft where the light comes round, hard where the tyres stand. */
function shadow(body: Body): string {
  const contacts = body.wheels.map(({ x, radius }) => {
    const cx = FRONT_PX + x * UNIT_PX;
    return `<ellipse cx="${cx}" cy="${FLOOR_PX + 1}" rx="${radius * UNIT_PX * 0.95}" ry="7" fill="url(#touch)"/>`;
  });
  return `<ellipse cx="450" cy="${FLOOR_PX + 8}" rx="352" ry="34" fill="url(#fall)"/>${contacts.join('')}`;
}

function vehicle(portrait: Portrait, body: Body): string {
  const wheels = body.wheels.map((wheel) => wheelOf(wheel, portrait));
  const arches = body.wheelStyle === 'arched' ? body.wheels.map(arch) : [];
  return [
    path(body.behind ?? '', '#3a342c'),
    body.wheelStyle === 'free' ? farWheels(body) : '',
    path(body.shell, 'url(#paint)'),
    body.roofLine === undefined || portrait.roof === undefined
      ? ''
      : `<g clip-path="url(#waist)">${path(body.shell, 'url(#roof)')}</g>`,
    `<path d="${body.shell}" fill="url(#gloss)"/>`,
    ...body.glass.map(
      (d) =>
        `${path(d, 'url(#glass)')}<path d="${d}" fill="none" stroke="#d9d6cf" stroke-width=".45"/>`,
    ),
    ...body.seams.map(
      (d) => `<path d="${d}" fill="none" stroke="#000" stroke-opacity=".28" stroke-width=".32"/>`,
    ),
    body.wheelStyle === 'free' ? wheels.join('') : '',
    ...body.wings.map((d) => path(d, 'url(#wing)')),
    ...arches,
    body.wheelStyle === 'arched' ? wheels.join('') : '',
    skirt(body),
    ...body.chrome.map((d) => path(d, 'url(#chrome)')),
    ...body.lamps.map(([x, y, radius]) => lamp(x, y, radius)),
  ].join('\n');
}

function path(d: string, fill: string): string {
  return d === '' ? '' : `<path d="${d}" fill="${fill}"/>`;
}

/** The wheels of the far side, seen between those of this one. */
function farWheels(body: Body): string {
  return body.wheels
    .map(
      ({ x, radius }) =>
        `<circle cx="${x + 1.6}" cy="${radius + 0.5}" r="${radius * 0.96}" fill="#191715"/>`,
    )
    .join('');
}

function arch({ x, radius }: Wheel): string {
  const wide = radius + 1.1;
  return `<path d="M${x - wide} 5C${x - wide} ${radius + wide * 1.02} ${x + wide} ${radius + wide * 1.02} ${x + wide} 5Z" fill="#14120f"/>`;
}

function wheelOf({ x, radius }: Wheel, { hubs, tyres }: Portrait): string {
  const wall = tyres === 'white' ? '#efeade' : '#2a2724';
  const metal = hubs ?? 'url(#hub)';
  return `<circle cx="${x}" cy="${radius}" r="${radius}" fill="url(#tyre)"/>
<circle cx="${x}" cy="${radius}" r="${radius * 0.74}" fill="${wall}"/>
<circle cx="${x}" cy="${radius}" r="${radius * 0.52}" fill="${metal}"/>
<circle cx="${x}" cy="${radius}" r="${radius * 0.52}" fill="none" stroke="#000" stroke-opacity=".35" stroke-width=".3"/>
<circle cx="${x}" cy="${radius}" r="${radius * 0.2}" fill="url(#hub)" stroke="#000" stroke-opacity=".25" stroke-width=".2"/>`;
}

function skirt({ skirtAt }: Body): string {
  if (skirtAt === undefined) return '';
  return `<path d="M${skirtAt - 9} 15L${skirtAt - 9} 9.4C${skirtAt - 5} 8.4 ${skirtAt + 5} 8.4 ${skirtAt + 9} 9.4L${skirtAt + 9} 14Z" fill="url(#paint)"/>
<path d="M${skirtAt - 9} 9.4C${skirtAt - 5} 8.4 ${skirtAt + 5} 8.4 ${skirtAt + 9} 9.4" fill="none" stroke="#000" stroke-opacity=".35" stroke-width=".3"/>`;
}

function lamp(x: number, y: number, radius: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${radius * 0.72}" ry="${radius}" fill="url(#chrome)"/>
<ellipse cx="${x - 0.1}" cy="${y}" rx="${radius * 0.48}" ry="${radius * 0.74}" fill="#fbf7e6"/>`;
}

function gradients(portrait: Portrait, body: Body): string {
  const roof = portrait.roof ?? portrait.colour;
  return [
    radial('paper', ['#fdfbf6', 0], ['#f3efe6', 55], ['#ddd6c8', 100]),
    `<linearGradient id="lamp" x1="0" y1="0" x2="0" y2="1">${stop('#fff', 0, 0.35)}${stop('#fff', 45, 0)}${stop('#6b5f4c', 100, 0.12)}</linearGradient>`,
    fade('fall', 0.42),
    fade('touch', 0.75),
    paint('paint', portrait.colour),
    paint('roof', roof),
    paint('wing', shade(portrait.colour, -0.12)),
    `<linearGradient id="gloss" x1="0" y1="1" x2="0" y2="0">${stop('#fff', 0, 0.5)}${stop('#fff', 16, 0.06)}${stop('#fff', 40, 0)}${stop('#fff', 47, 0.3)}${stop('#fff', 53, 0)}${stop('#000', 78, 0.02)}${stop('#000', 100, 0.3)}</linearGradient>`,
    `<linearGradient id="glass" x1="0" y1="1" x2=".5" y2="0">${stop('#dfe9ea', 0)}${stop('#9fb2b6', 45)}${stop('#5d6f75', 100)}</linearGradient>`,
    `<linearGradient id="chrome" x1="0" y1="1" x2="0" y2="0">${stop('#fdfdfb', 0)}${stop('#c9c8c2', 45)}${stop('#77756f', 60)}${stop('#e6e4dd', 100)}</linearGradient>`,
    `<linearGradient id="sheen" x1="0" y1="0" x2="1" y2="1">${stop('#fff', 0, 0.28)}${stop('#fff', 40, 0)}${stop('#000', 100, 0.1)}</linearGradient>`,
    radial('hub', ['#ffffff', 0], ['#cfccc4', 60], ['#8e8a81', 100]),
    radial('tyre', ['#3c3834', 0], ['#1d1b19', 80], ['#0f0e0d', 100]),
    `<clipPath id="waist"><rect x="-5" y="${body.roofLine ?? 0}" width="110" height="60"/></clipPath>`,
  ].join('\n');
}

type Tone = readonly [colour: string, percent: number];

function stop(colour: string, percent: number, opacity = 1): string {
  return `<stop offset="${percent}%" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}

function radial(id: string, ...tones: readonly Tone[]): string {
  const stops = tones.map(([colour, percent]) => stop(colour, percent)).join('');
  return `<radialGradient id="${id}" cx="50%" cy="42%" r="70%">${stops}</radialGradient>`;
}

function fade(id: string, opacity: number): string {
  return `<radialGradient id="${id}">${stop('#2b241a', 0, opacity)}${stop('#2b241a', 55, opacity * 0.45)}${stop('#2b241a', 100, 0)}</radialGradient>`;
}

function paint(id: string, colour: string): string {
  const tones = [stop(shade(colour, 0.25), 0), stop(colour, 42), stop(shade(colour, -0.3), 100)];
  return `<linearGradient id="${id}" x1="0" y1="1" x2="0" y2="0">${tones.join('')}</linearGradient>`;
}

/** The colour nearer to white (positive) or to black (negative), by a share of the way. */
function shade(colour: string, share: number): string {
  const target = share > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((value) => Math.round(value + (target - value) * Math.abs(share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
