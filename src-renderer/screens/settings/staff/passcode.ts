/** Passcodes: the digits a person signs in with at a shared desk. */

/** Whether the engine would take these digits as a passcode. */
export function isPasscode(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}
