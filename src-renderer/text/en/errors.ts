/** What went wrong besides the rules: the shape of an input, the world, or the program. */
import type { errors as source } from '../fr/errors.ts';
import type { Wording } from '../wording.ts';

export const errors: Wording<typeof source> = {
  forbidden: 'Your role in the house does not allow this. Ask the management.',
  bug: 'An error of the program prevented this. Nothing was written. Incident {{incident}}.',
  unknown: 'The operation did not go through. Nothing was written.',
  invalid: {
    general: 'Some fields need correcting.',
    fields: 'To be corrected: {{fields}}.',
    required: 'To be filled in.',
    tooBig: 'This value is too large.',
    format: 'This is not the expected format.',
    amount: 'This is not an amount. Example: 1,250.50.',
    date: 'This is not a date. Example: 14/3/2027.',
    choice: 'Choose from the list.',
  },
  fault: {
    engine_gone: 'The connection is cut. The request will leave as it returns.',
    reader_lost: 'The reading broke off twice. Try again; nothing was changed.',
    engine_closing: 'The application is closing. Open the application again, then start over.',
    cancelled: 'Stopped at your request. Nothing is lost.',
    command_id_reused: 'This request repeats another. Start again from the screen.',
    store_in_use: 'This house is open in another program. Close it, then try again.',
    store_locked: 'This house is open in another program. Close it, then try again.',
    store_read_only: 'This place cannot be written to. Change its rights or its disk.',
    store_unreachable: 'The disk of the house does not answer. Plug it in, then try again.',
    journal_unreadable:
      'This program cannot read an entry of the journal. Open the house with a newer version.',
    no_such_place: 'This path leads to no folder. Choose another.',
    store_damaged: 'The data are damaged. Write nothing more and restore a backup.',
    store_from_the_future:
      'A later version of the program kept this house. Install it, then open again.',
    store_of_a_trial:
      'This house comes from a trial before the first release and is not carried over. Found one in a new folder.',
    settings_unreadable:
      'The file settings.json of this house cannot be read. Take it out of the folder, open again, then enter the site and its key.',
    not_our_database: 'This folder holds the data of another program. Choose another.',
    database_busy: 'Something else is being written. Try again in a moment.',
    disk_full: 'The disk is full. Make room, then try again.',
    disk_failed: 'The disk did not write. Check it, back up elsewhere, then try again.',
    not_permitted: 'The system refuses access to this file. Check its rights.',
    file_missing: 'The file is no longer in its place. Put it back, or restore a backup.',
    file_unreadable: 'This file cannot be read. Check that it opens elsewhere.',
    too_many_files: 'Too many files are open. Close other programs, then try again.',
    site_unreachable: 'The site does not answer. Sending will continue where it stopped.',
    site_failed: 'The site failed on its side. Try again later; nothing is to be redone.',
    site_refused: 'The site refuses this delivery. Show the preview to whoever keeps the site.',
    site_speaks_otherwise:
      'The site does not understand this version of delivery. Update it, then publish again.',
    site_key_refused: 'The site refuses the key of the house. Check it in Settings.',
    site_incoherent: 'What answers at this address is not our site. Check it.',
    photograph_damaged: 'A photograph is no longer the catalogued one. Put it back in the lot.',
    publication_cancelled: 'Delivery stopped. The site shows what it showed.',
    other: 'Something outside the program stood in the way ({{code}}). Try again in a moment.',
  },
  /** Why a text or a photograph cannot be kept. */
  reasons: {
    half_character: 'a sign cut in two by another program',
    undecoded_character: 'a sign lost on import (�)',
    control_character: 'an invisible sign that nobody meant to type',
    direction_override: 'an invisible sign that turns the reading direction round',
    not_an_image: 'it is not a readable image',
    missing: 'it does not exist',
    inside_the_house: 'it is inside the house itself',
  },
  /** Why a ladder of bids cannot be climbed. */
  problems: {
    does_not_start_at_zero: 'it does not start at zero',
    step_not_positive: 'a step is zero or negative',
    does_not_rise: 'a rung is not above the one before',
    rung_between_steps: 'a rung falls between two steps of the one before',
  },
};
