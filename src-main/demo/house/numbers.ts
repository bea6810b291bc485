/** Registration and account numbers that pass every check and belong to nobody. */
import { assert } from '#domain/assert.ts';

/** Nine digits with the right last one, from the first eight. */
export function siren(firstEight: string): string {
  assert(/^\d{8}$/.test(firstEight), 'eight digits');
  const doubled = [...firstEight].map((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  });
  const sum = doubled.reduce((running, value) => running + value, 0);
  return `${firstEight}${(10 - (sum % 10)) % 10}`;
}

/** The French VAT number of a SIREN. */
export function frenchVatNumber(sirenNumber: string): string {
  const key = (12 + 3 * (Number(sirenNumber) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${sirenNumber}`;
}

/** A French account number at a bank that does not exist, with both its keys right. */
export function frenchIban(serial: number): string {
  const [bank, branch, account] = ['99999', '00001', String(serial).padStart(11, '0')];
  const weighed = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(account);
  const key = String(97 - (weighed % 97)).padStart(2, '0');
  return iban('FR', `${bank}${branch}${account}${key}`);
}

/** An account number of any country from its national part; letters count from A = 10. */
export function iban(country: string, national: string): string {
  const digits = [...`${national}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${national}`;
}
