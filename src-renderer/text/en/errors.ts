/** What went wrong besides the rules: the shape of an input, the world, or the program. */
import type { errors as source } from '../fr/errors.ts';
import type { Wording } from '../wording.ts';

export const errors: Wording<typeof source> = {
  forbidden: 'Your role in the house does not allow this. Ask the management.',
  unsure: 'The operation got no answer. Try again: it will be done once only.',
  bug: 'An error of the program prevented this. Nothing was written. Incident {{incident}}.',
  unknown: 'The operation did not go through. Nothing was written.',
  invalid: {
    general: 'Some fields need correcting.',
    required: 'To be filled in.',
    tooLong: 'This text is too long.',
    tooBig: 'This value is too large.',
    tooSmall: 'This value is too small.',
    format: 'This is not the expected format.',
    amount: 'This is not an amount. Example: 1,250.50.',
    date: 'This is not a date. Example: 14/3/2027.',
    choice: 'Choose from the list.',
  },
  fault: {
    engine_gone: 'The connection to the engine is cut. The request will leave as it returns.',
    engine_closing: 'The engine is closing. Open the application again, then start over.',
    cancelled: 'Stopped at your request.',
    disk_full: 'The disk is full. Make room, then try again.',
    file_unreadable: 'This file cannot be read. Check that it opens elsewhere.',
    site_unreachable: 'The site does not answer. Sending will continue where it stopped.',
    site_refused: 'The site refuses the key of the house. Check it in Settings.',
    store_locked: 'This house is already open elsewhere. Close the other program.',
    other: 'Something outside the program stood in the way ({{code}}). Try again in a moment.',
  },
};
