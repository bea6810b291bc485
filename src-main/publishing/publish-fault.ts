/** Why a publication did not go through: the world's doing, never a rule's. */

/**
 * - `site_key_refused`: the site does not know our key; somebody must set it right.
 * - `site_speaks_otherwise`: it reads no version of the protocol that this house writes.
 * - `site_refused`: it read what we sent and will not have it; sending again changes nothing.
 * - `site_unreachable`, `site_failed`: no answer, or a broken one, after every attempt; try later.
 * - `site_incoherent`: what answers there does not follow the protocol.
 * - `photograph_damaged`: a photograph of ours is no longer the one that was catalogued.
 * - `publication_cancelled`: a person stopped it; the site still shows what it showed.
 */
export type PublishFaultCode =
  | 'site_key_refused'
  | 'site_speaks_otherwise'
  | 'site_refused'
  | 'site_unreachable'
  | 'site_failed'
  | 'site_incoherent'
  | 'photograph_damaged'
  | 'publication_cancelled';

const RETRYABLE: ReadonlySet<PublishFaultCode> = new Set([
  'site_unreachable',
  'site_failed',
  'publication_cancelled',
]);

/** The world failed while publishing. `message` is for the log: no name, no key is in it. */
export class PublishFault extends Error {
  override readonly name = 'PublishFault';
  readonly code: PublishFaultCode;
  /** Whether trying again later, with nothing changed, makes sense. */
  readonly retryable: boolean;

  constructor(code: PublishFaultCode, why: string, cause?: unknown) {
    super(why, { cause });
    this.code = code;
    this.retryable = RETRYABLE.has(code);
  }
}
