/** Those who wish to be told. */

export interface Hearers<Word extends readonly unknown[]> {
  readonly tell: (...word: Word) => void;
  /** Answers the function that stops the telling. */
  readonly add: (hear: (...word: Word) => void) => () => void;
}

/** An empty circle of hearers. */
export function hearers<Word extends readonly unknown[]>(): Hearers<Word> {
  const all = new Set<(...word: Word) => void>();
  return {
    tell: (...word) => {
      for (const hear of all) hear(...word);
    },
    add: (hear) => {
      all.add(hear);
      return () => all.delete(hear);
    },
  };
}
