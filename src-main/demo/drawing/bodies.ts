/** Silhouettes of vehicles from the side, front at the left: 100 units long, y upwards from the floor. */

export interface Wheel {
  readonly x: number;
  readonly radius: number;
}

/** One kind of vehicle, as paths that painting fills. All paths are SVG, in silhouette units. */
export interface Body {
  /** Painted behind the shell: seats, chassis, far wings. */
  readonly behind?: string;
  readonly shell: string;
  /** The height above which a second colour begins; absent for bodies of one colour. */
  readonly roofLine?: number;
  readonly glass: readonly string[];
  /** Painted over the shell in a darker shade of its colour: wings, tanks, running boards. */
  readonly wings: readonly string[];
  /** Thin dark lines: doors, ribs, louvres. */
  readonly seams: readonly string[];
  /** Bright metal: bumpers, strips, exhausts. */
  readonly chrome: readonly string[];
  readonly lamps: readonly (readonly [number, number, number])[];
  readonly wheels: readonly Wheel[];
  /** Whether tyres stand free of the shell, without an arch around them. */
  readonly wheelStyle: 'arched' | 'free';
  /** Round the rear wheels a skirt comes down to hide their upper half. */
  readonly skirtAt?: number;
}

const SALOON: Body = {
  shell:
    'M1 7C.5 10 1 13 3 15.5 5 17 10 17.6 28 18.6L30 19C33 24 36 28.5 41 29.2 48 30.3 62 30.3 68 29 ' +
    '73 27.5 77 22 80 19.5 88 19 94 18 97 16.5 99 15 99.5 11 99 7.5 98.5 6 97 5.5 95 5.5L5 5.5' +
    'C3 5.5 1.5 6 1 7Z',
  roofLine: 19.2,
  glass: [
    'M33.4 20C35.5 24 38 27.4 41.5 27.8L52.6 28.3 52.6 20Z',
    'M54.4 20L54.4 28.3C60 28.4 64 28 67 27.6 70.5 26.5 74 22.7 76 20Z',
  ],
  wings: [],
  seams: ['M53.5 19.5L53.5 7.5', 'M33 19.2L33.5 8', 'M75 19.5C74.5 15 73 12.5 71.5 11.5'],
  chrome: [
    'M-1 8.6L-1 10.6 7 10.6 7 8.6Z',
    'M94 8.6L94 10.6 101 10.6 101 8.6Z',
    'M8 14.2L92 14.6 92 15.2 8 14.8Z',
    'M48 17L51.5 17 51.5 17.7 48 17.7Z',
    'M69 17L72.5 17 72.5 17.7 69 17.7Z',
  ],
  lamps: [
    [3.4, 13.6, 2],
    [97.6, 14, 1.2],
  ],
  wheels: [
    { x: 19, radius: 7 },
    { x: 80, radius: 7 },
  ],
  wheelStyle: 'arched',
};

const FASTBACK: Body = {
  shell:
    'M.5 8C.8 11 3 14 8 16 16 18.5 24 19.5 31 20 35 25.5 39 29.3 45 30 54 30.8 64 29.5 70 27.5 ' +
    '80 24 90 18.5 97 14.5 99 13 99.8 10 99.3 7.5 99 6 97 5.5 95 5.2L5 5.2C2 5.4 .7 6.3 .5 8Z',
  roofLine: 20,
  glass: [
    'M34.6 20.6C38 25.5 41 28.3 45.5 28.5L53.4 28.6 53.4 20.6Z',
    'M55 20.6L55 28.5C62 28.2 66 27.3 70.5 25.7L72 20.6Z',
    'M73.6 20.6L72.4 25 C76 23.6 79 22 81 20.6Z',
  ],
  wings: [],
  seams: ['M54.2 20L54.2 7', 'M33.5 20L34.5 7', 'M73 20C73.5 15 72 12 70 10'],
  chrome: [
    'M-1 8L-1 9.6 8 9 8 7.6Z',
    'M94 8L94 9.6 100.5 9.4 100.5 8Z',
    'M36 19.6L81 19.8 81 20.4 36 20.2Z',
    'M49 17L52.5 17 52.5 17.7 49 17.7Z',
    'M69 17L72 17 72 17.7 69 17.7Z',
    'M80.5 21.5C82.5 22.6 84.5 22.4 85.5 21 84 20.4 82 20.6 80.5 21.5Z',
  ],
  lamps: [
    [4.6, 12.6, 1.9],
    [97.4, 12.2, 1],
  ],
  wheels: [
    { x: 17, radius: 7 },
    { x: 82, radius: 6.6 },
  ],
  wheelStyle: 'arched',
  skirtAt: 82,
};

const SNAIL: Body = {
  shell:
    'M4 9C5 13 7 15 12 17.5 17 19.6 22 20.4 29 21 31 25.5 33.5 29.5 37.5 31.6 46 35 59 35 68.5 33 ' +
    '79 30.4 88 24 92.5 17 94.5 13.5 95.5 11 95.5 8.5 95.5 7 94.5 6.4 93 6.4L30 6.4 10 7Z',
  glass: [
    'M32.5 21.6C34.2 25.5 36 28.8 39.4 30.2L49 31.6 49 21.6Z',
    'M51 21.6L51 31.8C57 32.2 63 31.8 67.5 30.8L67.5 21.6Z',
    'M69.4 21.6L69.4 30.2C75 28.4 79 25.4 82 21.6Z',
  ],
  wings: [
    'M1 9.5C2 16 8 19.4 15 19 23 18.6 27 13 27.6 7L24.5 7C23.5 13 20 15.6 15 15.4 9 15.2 5 13 4.5 8.5Z',
    'M69 7C69.5 14 74 17.6 80 17.4 87 17.2 91.6 12.6 92 7Z',
  ],
  seams: ['M50 21L50 7.5', 'M30.5 21L30.5 8', 'M68.4 21L68.4 16', 'M30 13L49 13', 'M51 13L68 13'],
  chrome: ['M-.5 8L-.5 9.6 6 9.6 6 8Z', 'M92 8L92 9.6 98 9.6 98 8Z'],
  lamps: [[10.6, 19.4, 2.2]],
  wheels: [
    { x: 15, radius: 7 },
    { x: 80.5, radius: 7 },
  ],
  wheelStyle: 'free',
};

const COUPE: Body = {
  shell:
    'M.5 7.5C1 10 4 12.2 10 13.8 18 15.8 26 16.6 33 17.2 38 21.5 43 24.8 49 25.6 57 26.4 65 25 ' +
    '72 22 80 18.6 88 16.6 95 15.2 98.5 13.6 99.5 10 99 7 98.5 5.5 96 5 94 5L5 5C2 5 .5 6 .5 7.5Z',
  glass: [
    'M37.6 17.8C41.5 21.4 45 23.8 49.5 24.3L57 24.5 59.5 17.9Z',
    'M61.4 17.9L59 24.4C64 24.2 68.5 22.6 72 20.6 74 19.4 75.4 18.6 76 18Z',
  ],
  wings: ['M62 12.5C66 14.4 70 14.4 73 13.2L71.5 10.8C68.5 11.8 65 11.6 62.5 10.6Z'],
  seams: [
    'M37 17.2C36 13 36.4 10 38 7',
    'M60.4 17.6C61.5 13 61.4 9 60 6.6',
    'M22 15.6L24 11 30 11.2',
  ],
  chrome: ['M55 15.2L58.5 15.2 58.5 15.8 55 15.8Z', 'M90 5.6L90 6.8 101 6.8 101 5.6Z'],
  lamps: [
    [6, 12, 1.7],
    [97.8, 12.6, 1.1],
  ],
  wheels: [
    { x: 18.5, radius: 6.8 },
    { x: 79.5, radius: 7 },
  ],
  wheelStyle: 'arched',
};

const ROADSTER: Body = {
  behind:
    'M53 15C53 20 54 21.5 57 21.5 60 21.5 61 19.5 61.5 15ZM46 20.6L50.4 21.4 50.8 20.8 46.4 20Z',
  shell:
    'M.5 8C1 11.2 4 13.7 10 14.8 20 16.4 30 17 38 17.2L44 17C48 15.4 58 14.6 63 16.4 70 18.4 84 17.8 ' +
    '92 15.8 98 14.2 99.5 10 99 7.5 98.5 6 97 5.4 95 5.4L5 5.4C2 5.4 .5 6.4 .5 8Z',
  glass: ['M37.6 17.4L43 24.4 44.6 24.4 42.2 17.2Z'],
  wings: [],
  seams: [
    'M45 16.6C44.4 13 44.8 10 46 7.4',
    'M61 16C62 12.6 61.8 9.6 60.6 7.4',
    'M26 12L33 12 33 9.4 26 9.4',
  ],
  chrome: [
    'M-.6 7.6L-.6 9 6 9 6 7.6Z',
    'M95 7.6L95 9 100.8 9 100.8 7.6Z',
    'M37.2 17.2L42.6 24.6 43.4 24.6 38.2 17.2Z',
    'M48 13.6L78 13.8 78 14.3 48 14.1Z',
  ],
  lamps: [
    [5, 12.6, 1.8],
    [97.4, 12.8, 1.1],
  ],
  wheels: [
    { x: 19, radius: 7 },
    { x: 80, radius: 7 },
  ],
  wheelStyle: 'arched',
};

const VAN: Body = {
  shell:
    'M1 7C1 12 2 16.6 4 18.4 6 19.6 13 20 16.4 20.6L21.6 33C22.8 35.6 25 37 29 37L94 37' +
    'C97.5 37 99 35.5 99 32L99 8C99 6 97 5.5 95 5.5L4 5.5C2 5.5 1 6 1 7Z',
  glass: ['M19.6 22L23.4 32C24 33.4 25 33.8 26.4 33.8L37 33.8 37 22Z'],
  wings: ['M47 31.4L92 31.4 92 14.6 47 14.6Z'],
  seams: [
    'M39 35.4L39 7.4',
    'M18.4 21L19.4 8',
    'M44 36L44 7',
    'M39 21L19 21',
    ...[26, 28.5, 31, 33.5, 36].map((x) => `M${x} 19.6L${x} 8.6`),
    'M6 17.6L6 9',
    'M9 18.4L9 9',
    'M96 34L96 8.6',
  ],
  chrome: [
    'M-.8 7.4L-.8 9 7 9 7 7.4Z',
    'M96 7.4L96 9 100.6 9 100.6 7.4Z',
    'M35 19L37.6 19 37.6 19.7 35 19.7Z',
  ],
  lamps: [[4.4, 15, 2.1]],
  wheels: [
    { x: 15.5, radius: 6.8 },
    { x: 81, radius: 6.8 },
  ],
  wheelStyle: 'arched',
};

const COACH: Body = {
  shell:
    'M2 7L1.6 22C1.8 31 6 36 13 36.6L90 36.6C96 36.4 98.6 33.6 98.8 28L98.8 8C98.8 6 97 5.5 95 5.5L5 5.5' +
    'C3 5.5 2 6 2 7Z',
  roofLine: 20.2,
  glass: [
    'M4.4 21.4C5 28.6 8 33 13.6 33.6L18 33.6 18 21.4Z',
    ...[20, 33, 46, 59, 72].map((x) => `M${x} 21.4L${x} 33.6 ${x + 11} 33.6 ${x + 11} 21.4Z`),
    'M85 21.4L85 33.6 91 33.4C94.6 33 96 30 96.2 21.4Z',
  ],
  wings: [],
  seams: ['M20 20L20 7', 'M31 20L31 7', 'M4 17L97 17'],
  chrome: [
    'M0 8L0 10 8 10 8 8Z',
    'M94 8L94 10 100.6 10 100.6 8Z',
    'M3 18.2L98 18.2 98 19 3 19Z',
    'M30 37.2L80 37.2 80 38 30 38Z',
  ],
  lamps: [
    [3.8, 12.8, 1.9],
    [98, 13, 1],
  ],
  wheels: [
    { x: 20.5, radius: 6.8 },
    { x: 76, radius: 6.8 },
  ],
  wheelStyle: 'arched',
};

const TANKER: Body = {
  behind: 'M28 7.4L28 11 98.5 11 98.5 7.4Z',
  shell:
    'M1 7L1 17.6C1.4 20 3 20.6 4 22 5.6 27 7 30.4 9 31.8 11 33.2 13 33.4 16 33.4L27 33.4C29.4 33.4 30.6 32 30.6 29.6L30.6 6 3 6Z',
  glass: [
    'M7 21.6C8.4 26.6 9.8 29.6 12 30.6L17.6 30.8 17.6 21.6Z',
    'M19.4 21.6L19.4 30.8 28 30.8 28 21.6Z',
  ],
  wings: [
    'M35 11C33 11 32 14 32 20 32 26.6 33.4 30 36 30L95 30C98 30 99.4 26.6 99.4 20 99.4 14 98 11 95.6 11Z',
  ],
  seams: ['M18.5 21L18.5 8', 'M49 30L49 11', 'M65 30L65 11', 'M81 30L81 11', 'M2 13L30 13'],
  chrome: [
    'M-1 7L-1 8.8 6 8.8 6 7Z',
    'M33 20L99 20 99 20.8 33 20.8Z',
    'M40 30L40 31.6 44 31.6 44 30Z',
    'M56 30L56 31.6 60 31.6 60 30Z',
    'M72 30L72 31.6 76 31.6 76 30Z',
  ],
  lamps: [[3, 12, 1.8]],
  wheels: [
    { x: 13, radius: 6.8 },
    { x: 74, radius: 6.8 },
    { x: 89, radius: 6.8 },
  ],
  wheelStyle: 'free',
};

const LORRY: Body = {
  behind:
    'M28 7.4L28 11 99 11 99 7.4ZM38 12L38 15.4 96 15.4 96 12ZM36 15.4L36 19.2 98 19.2 98 15.4Z' +
    'M40 19.2L40 22.8 94 22.8 94 19.2Z',
  shell: TANKER.shell,
  glass: TANKER.glass,
  wings: [
    'M33 11L33 12.6 99 12.6 99 11Z',
    'M44 12L44 26 46 26 46 12Z',
    'M86 12L86 26 88 26 88 12Z',
  ],
  seams: ['M18.5 21L18.5 8', 'M2 13L30 13', 'M40 17.2L94 17.2', 'M42 21L92 21'],
  chrome: ['M-1 7L-1 8.8 6 8.8 6 7Z', 'M32.6 12L32.6 27 34 27 34 12Z'],
  lamps: [[3, 12, 1.8]],
  wheels: TANKER.wheels,
  wheelStyle: 'free',
};

const RACER: Body = {
  behind: 'M50 17C50 20 51 22 52.6 22L53.2 21.4C52 21 51.4 19 51.4 17Z',
  shell:
    'M0 11.4C1 14.6 6 17 16 18.2 30 19.8 40 20.4 46.5 20.6L49 17.4 61 17.8C62 22.6 65.6 24.8 70 24' +
    ' 81 22.2 92 18.4 99 13.8 99.8 12 99 10.4 96 9.4L20 8.4C8 8.4 1 9 0 11.4Z',
  glass: ['M43.6 20.6L47.8 24 48.6 23.6 47.6 20.2Z'],
  wings: [],
  seams: [
    'M34 19.6L33 9',
    'M63 19L62 9',
    'M3 14L3 10',
    ...[14, 16.5, 19, 21.5, 24, 26.5].map((x) => `M${x} 17L${x - 1.2} 14.6`),
  ],
  chrome: ['M30 12.4L92 11 95 11 95 12.4 92 12.6 30 14Z', 'M4 15.4L8 16.4 8 10.4 4 10.4Z'],
  lamps: [],
  wheels: [
    { x: 17, radius: 8 },
    { x: 79, radius: 8.6 },
  ],
  wheelStyle: 'free',
};

const LIMOUSINE: Body = {
  shell:
    'M9 9L9.6 20.4C10 22 12 22.4 15 22.6L36.4 24C37.4 29 39 33 43.4 34 53 35.6 66 35 72.6 32.4 ' +
    '80 29 87 20 91.4 12L92 8 9 8Z',
  roofLine: 23.6,
  glass: [
    'M39.4 24.6C40.2 28.6 41.6 31.4 44.6 31.8L52.6 32.4 52.6 24.6Z',
    'M54.4 24.6L54.4 32.5C60 32.6 64 32.2 68 31.4L68 24.6Z',
    'M69.8 24.6L69.8 30.8C73 29.6 75.4 27.4 77.4 24.6Z',
  ],
  wings: [
    'M1 8.6C1.6 16 7.6 21 15.6 20.8 24.6 20.4 28.4 12.4 33 8.2L68 8.2C69.6 16.4 75 20.6 82 20.4 91 20 96.6 14.6 98.6 7L97 6.4 68 6.4 30 6.4C27 12 23.4 15.6 15.6 15.6 9.6 15.4 5.6 13 4.6 8Z',
  ],
  seams: [
    'M53.4 24L53.4 9',
    'M37 24L37.6 9',
    'M68.8 24L68.8 17',
    ...[20, 22.5, 25, 27.5, 30].map((x) => `M${x} 21.4L${x + 1.4} 17.4`),
  ],
  chrome: [
    'M-1.6 8.4L-1.6 10 5 10 5 8.4Z',
    'M95 8.4L95 10 101 10 101 8.4Z',
    'M8.6 9L9.2 21.4 11 21.8 10.6 9Z',
    'M48 21L51.4 21 51.4 21.7 48 21.7Z',
  ],
  lamps: [[7, 18.6, 2.5]],
  wheels: [
    { x: 15.6, radius: 7.4 },
    { x: 82, radius: 7.4 },
  ],
  wheelStyle: 'free',
};

const TRACTOR: Body = {
  behind: 'M60 30L60 31.4 72 33 72 31.4ZM66 20L69 31 70.2 31 68.2 20Z',
  shell:
    'M12 14L11 29C11.4 31 13 31.8 15 31.8L50 32.4C53 32.4 54.4 31 55.2 28.6L57 20 57 13 46 12 14 12Z',
  glass: [],
  wings: [
    'M56 15C58 29 66 38.6 78 39 90 39.2 98 33 99.6 27L96 27C92 32.6 86 35.4 78.4 35 69 34.4 64 27 63 15Z',
  ],
  seams: [
    'M22 30.6L22 14',
    'M46 31.6L46 14',
    'M26 28L43 28',
    'M26 25L43 25',
    'M26 22L43 22',
    'M26 19L43 19',
  ],
  chrome: [
    'M36 32L36 44 38.6 44 38.6 32Z',
    'M11 16L11 29 13 29.4 13.4 16Z',
    'M58 25L63.6 33 64.4 32.4 59.4 24.6Z',
  ],
  lamps: [[10.6, 27, 1.9]],
  wheels: [
    { x: 18, radius: 9.4 },
    { x: 78, radius: 16.5 },
  ],
  wheelStyle: 'free',
};

const ENGINE: Body = {
  behind: 'M4 9L4 12.6 97 12.6 97 9Z',
  shell:
    'M5 15C4 16.4 3.6 22 5 27L58 28 58 33.6 55.4 33.6 55.4 36.4 84 36.4 84 33.6 81.6 33.6 81.6 27 96 27 96 13 5 13Z',
  glass: ['M62 32L62 25 69 25 69 32Z', 'M71.6 32L71.6 25 78.4 25 78.4 32Z'],
  wings: [
    'M12 27L11 35 10 36.6 17.6 36.6 16.6 35 16 27Z',
    'M34 27.6C34 33 37 34 39.4 34 42 34 45 33 45 27.6Z',
  ],
  seams: [
    'M60 28L60 13.4',
    'M81 33L81 13.4',
    'M22 27L22 13.6',
    'M30 27L30 13.6',
    'M50 27.6L50 13.6',
  ],
  chrome: [
    'M7 20.6L58 21.4 58 22.2 7 21.4Z',
    'M24 6.6L58 6.6 58 8 24 8Z',
    'M-2 11L-2 13.4 4 13.4 4 11Z',
    'M96 11L96 13.4 101 13.4 101 11Z',
  ],
  lamps: [[4.4, 28.2, 1.7]],
  wheels: [
    { x: 13, radius: 4.4 },
    { x: 28, radius: 7.2 },
    { x: 43.6, radius: 7.2 },
    { x: 59, radius: 7.2 },
    { x: 77, radius: 4.4 },
    { x: 90, radius: 4.4 },
  ],
  wheelStyle: 'free',
};

export const BODIES = {
  saloon: SALOON,
  fastback: FASTBACK,
  snail: SNAIL,
  coupe: COUPE,
  roadster: ROADSTER,
  van: VAN,
  coach: COACH,
  tanker: TANKER,
  lorry: LORRY,
  racer: RACER,
  limousine: LIMOUSINE,
  tractor: TRACTOR,
  engine: ENGINE,
} as const satisfies Readonly<Record<string, Body>>;

export type BodyName = keyof typeof BODIES;
