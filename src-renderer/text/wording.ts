/** The shape two languages share: the same keys, other sentences. */
export type Wording<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Wording<T[Key]>;
};
