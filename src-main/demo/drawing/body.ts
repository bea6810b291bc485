/** What a silhouette is made of. */

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
