/** What those of a test's house type who must have a passcode. */
export const PASSCODE = 'le marteau tombe';
