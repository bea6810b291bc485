/** The house as its letterhead states it on the day a document is issued. */
import type { IsoDate } from '../time.ts';

/** Everything a French auction house prints about itself. Frozen with each document. */
export interface HouseFacts {
  /** The name in large letters, `Maison Aubrac`. */
  readonly name: string;
  /** What the house does, under its name; one line, French. Null prints nothing. */
  readonly tagline: string | null;
  /** Legal form, `SARL`. */
  readonly legalForm: string;
  /** Share capital as printed, `10 000 €`; null for a form without one. */
  readonly capital: string | null;
  readonly addressLines: readonly string[];
  /** Nine digits, no blanks. */
  readonly siren: string;
  /** The town of its trade register, `Bourges`. */
  readonly rcsCity: string;
  readonly vatNumber: string;
  /** Its declaration to the Conseil des maisons de vente (Code de commerce, L321-4). */
  readonly councilDeclaration: {
    readonly number: string;
    /** Null where the house has not entered the date yet; the document then omits it. */
    readonly on: IsoDate | null;
  };
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** The account for funds of third parties, and only that one (L321-6). */
  readonly thirdPartyAccount: BankAccountFacts;
  /** The town whose courts are competent, `Bourges` (CT-10.1). */
  readonly jurisdiction: string;
  /** The consumer mediator, name and address on one line; null when none is entered. */
  readonly mediator: string | null;
  /** Who signs letters for the house, `Camille Martin, commissaire-priseur`; null leaves a line. */
  readonly signatory: string | null;
}

/** An account money is sent to. */
export interface BankAccountFacts {
  readonly holder: string;
  /** No blanks; printed in groups of four. */
  readonly iban: string;
  readonly bic: string | null;
}
