/** Who a buyer is on the papers of a sale: as he declared himself, where he is on the day. */

/** What of a file says who somebody is. */
export interface Identity {
  readonly kind: 'person' | 'company';
  readonly lastName: string;
  readonly firstName: string;
  readonly companyName: string;
  readonly companyRegistration: string;
}

/**
 * The file that a paper of a sale is made of. It was knocked down to the person who declared
 * himself to the room: the name is the one declared, whatever the file was changed to since, until
 * he asks for it. The address is the one of the day of issue: the law wants the true one on an
 * invoice (C. com. L441-9; CGI, ann. II, art. 242 nonies A), and a letter has to arrive.
 */
export function asDeclared<File extends Identity>(declared: Identity, today: File): File {
  const { kind, lastName, firstName, companyName, companyRegistration } = declared;
  return { ...today, kind, lastName, firstName, companyName, companyRegistration };
}

/** Whether two files name the same person in the same words. */
export function isNamedSo(one: Identity, other: Identity): boolean {
  return (
    one.kind === other.kind &&
    one.lastName === other.lastName &&
    one.firstName === other.firstName &&
    one.companyName === other.companyName &&
    one.companyRegistration === other.companyRegistration
  );
}
