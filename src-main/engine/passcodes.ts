/** Passcodes as they are kept: stretched by scrypt, each with its salt and with what it cost. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** What one guess costs: scrypt's parameters. */
export interface Stretching {
  /** The binary logarithm of scrypt's N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and a tenth of a second a guess; a passcode kept at another cost stays as it is. */
export const STRETCHING: Stretching = { ln: 15, r: 8, p: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** What a spoilt value may ask of the machine: no more than a gigabyte. */
const LN_MAX = 20;

/**
 * A passcode for keeping, in the PHC format: `$scrypt$ln=15,r=8,p=1$salt$hash`, base64 without
 * padding. Two spellings of one accent are one passcode (NFKC).
 */
export function keptPasscode(passcode: string, stretching: Stretching): string {
  const { ln, r, p } = stretching;
  const salt = randomBytes(SALT_BYTES);
  const hash = stretch(passcode, salt, stretching);
  return `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(hash)}`;
}

/** Whether this is the passcode that was kept; what nobody can read is nobody's passcode. */
export function isPasscode(given: string, kept: string): boolean {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(kept);
  const [ln = Infinity, r = 0, p = 0] = (parts ?? []).slice(1, 4).map(Number);
  const [salt, expected] = (parts ?? []).slice(4).map((part) => Buffer.from(part, 'base64'));
  if (salt === undefined || expected?.length !== HASH_BYTES) return false;
  if (ln < 1 || ln > LN_MAX || r !== 8 || p < 1 || p > 4) return false;
  return timingSafeEqual(stretch(given, salt, { ln, r, p }), expected);
}

function stretch(passcode: string, salt: Buffer, { ln, r, p }: Stretching): Buffer {
  const N = 2 ** ln;
  const memory = { maxmem: 256 * N * r + 1_000_000 };
  return scryptSync(passcode.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, ...memory });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
