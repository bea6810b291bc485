/** Words used everywhere. */
import type { common as source } from '../fr/common.ts';
import type { Wording } from '../wording.ts';

export const common: Wording<typeof source> = {
  house: 'Adjugé',
  cancel: 'Cancel',
  retry: 'Try again',
  undo: 'Undo',
  stop: 'Stop',
  loading: 'Reading…',
  loadingWhat: 'Reading {{what}}…',
  failedWhat: 'Could not read {{what}}.',
  olderWhat: 'The last reading failed: {{what}}. What follows may have changed.',
  rows_zero: 'no rows',
  rows_one: '{{count}} row',
  rows_other: '{{count, count}} rows',
  selected_one: '{{count}} selected',
  selected_other: '{{count}} selected',
  rule: 'Rule {{id}}',
  ruleUnknown: 'The text of this rule is in the general terms of sale.',
  dismiss: 'Dismiss this message',
  progressOf: '{{done}} of {{total}}',
  progressDone: '{{done}}',
  incident: 'Incident {{incident}}',
  photograph: 'Photograph: {{what}}',
  noPhotograph: 'no photograph',
  photographUnread: 'photograph that could not be read',
  choose: 'Choose',
  nothingFound: 'Nothing matches.',
  unsaved_one: '1 cell is not saved.',
  unsaved_other: '{{count}} cells are not saved.',
  unsavedElsewhere: '{{cell}}: not saved. Open the grid to see why.',
  sendAgain: 'Send again',
  goToCell: 'Go to the cell',
  changedMeanwhile:
    'Changed meanwhile to “{{theirs}}”. Enter twice writes yours over it, Escape keeps the other.',
};
