/** From pieces to pages: what stays together, what may be cut, what is repeated. */

/** Something with a height that is drawn whole. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points left free above it, unless it begins a page. */
  readonly gap: number;
  /** Whether it may not be the last thing on a page: a heading, the rows above a total. */
  readonly keepWithNext: boolean;
  /** Drawn above it when it begins a page: the head of its table. */
  readonly head: RunningHead | null;
  /** Cuts it to the room there is; null where it cannot be cut. */
  readonly split: ((room: number) => readonly [Piece, Piece] | null) | null;
  readonly draw: (y: number) => void;
}

export interface RunningHead {
  readonly height: number;
  readonly draw: (y: number) => void;
}

/** A piece, or a head, and the y of its top. */
export interface Placed {
  readonly y: number;
  readonly draw: (y: number) => void;
}

export type PlacedPage = readonly Placed[];

interface Frame {
  /** Where the first page's flow begins, and where that of later pages does. */
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
}

/** A piece with no wish but to be drawn; blocks change what they need. */
export const PLAIN: Omit<Piece, 'height' | 'draw'> = {
  gap: 0,
  keepWithNext: false,
  head: null,
  split: null,
};

/** Pages with every piece on one of them, in order, none below the bottom. */
export function paginate(pieces: readonly Piece[], frame: Frame): readonly PlacedPage[] {
  const press = newPress(frame);
  for (const group of groups(pieces)) press.place(group);
  return press.pages();
}

/** Runs of pieces that want to be on one page. */
function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) all.at(-1)?.push(piece);
    else all.push([piece]);
    open = piece.keepWithNext;
  }
  return all;
}

function newPress(frame: Frame) {
  const pages: Placed[][] = [[]];
  let y = frame.firstTop;
  const fresh = () => pages.at(-1)?.length === 0;
  const turn = () => {
    pages.push([]);
    y = frame.top;
  };
  const put = (piece: Piece) => {
    if (fresh() && pages.length > 1 && piece.head !== null) {
      pages.at(-1)?.push({ y, draw: piece.head.draw });
      y += piece.head.height;
    } else if (!fresh()) {
      y += piece.gap;
    }
    pages.at(-1)?.push({ y, draw: piece.draw });
    y += piece.height;
  };
  const room = () => frame.bottom - y;
  const placePiece = (piece: Piece) => {
    if (needed([piece]) <= room()) return put(piece);
    const parts = piece.split?.(room() - piece.gap) ?? null;
    if (parts === null) {
      if (!fresh()) turn();
      return putOrCut(piece);
    }
    put(parts[0]);
    turn();
    placePiece(parts[1]);
  };
  /** On a fresh page: what is still too tall is cut, and what cannot be cut is drawn as it is. */
  const putOrCut = (piece: Piece) => {
    const parts =
      piece.height > room() ? (piece.split?.(room() - headHeight(piece)) ?? null) : null;
    if (parts === null) return put(piece);
    put(parts[0]);
    turn();
    placePiece(parts[1]);
  };
  const place = (group: readonly Piece[]) => {
    const whole = needed(group);
    if (whole > room() && whole + headHeight(group[0]) <= frame.bottom - frame.top) turn();
    if (whole <= room()) group.forEach(put);
    else group.forEach(placePiece);
  };
  return { place, pages: (): readonly PlacedPage[] => pages };
}

function needed(group: readonly Piece[]): number {
  return group.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
}

function headHeight(piece: Piece | undefined): number {
  return piece?.head?.height ?? 0;
}
