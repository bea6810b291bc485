/** The house itself: who is here, its letterhead, its terms, its state of health. */

import { ROLES, Role } from '#domain/staff.ts';
import { PUBLISH_EDITION_REFUSALS } from '#domain/terms/edition.ts';
import { Terms } from '#domain/terms/terms.ts';
import { z } from '#shared/zod.ts';
import { command, query, task } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { HouseText } from '../texts.ts';
import * as t from '../types.ts';

export const Person = z.strictObject({
  staffId: t.StaffId,
  name: z.string(),
  initials: z.string(),
  role: Role,
  hasPasscode: z.boolean(),
  left: z.boolean(),
});
export type Person = z.output<typeof Person>;

/** Any words or figures: a sentence is easier to keep than six figures, and harder to guess. */
const Passcode = z.string().min(6).max(1_000);

export const EditionRow = z.strictObject({
  editionId: t.EditionId,
  publishedAt: t.Instant,
  terms: Terms,
});

/** The words about a record, field by field. */
const Words = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));

export const houseMethods = {
  'house.about': query({
    roles: MAY.anyone,
    input: t.Nothing,
    output: z.strictObject({
      houseName: z.string(),
      programVersion: z.string(),
      empty: z.boolean(),
      demonstration: z.boolean(),
    }),
    topics: () => ['house'],
  }),
  'house.letterhead': query({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.strictObject({ version: z.int(), text: HouseText }),
    topics: () => ['house'],
  }),
  /** The first act in an empty store: the house's name, its owner, the first edition of its terms. */
  'house.found': command({
    roles: MAY.anyone,
    input: z.strictObject({
      houseName: t.Line.min(1),
      ownerName: t.Line.min(1),
      ownerInitials: z.string().min(1).max(4),
      passcode: Passcode.nullable(),
    }),
    output: z.strictObject({ staffId: t.StaffId }),
    refusal: refusalAmong('store_not_empty', 'text_unusable', 'passcode_required'),
  }),
  'house.describe': command({
    roles: MAY.owner,
    input: z.strictObject({ version: z.int(), text: HouseText }),
    output: z.strictObject({ version: z.int() }),
    refusal: refusalAmong('changed_meanwhile', 'text_unusable'),
  }),
  'house.health': query({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.strictObject({
      journalSeq: z.int(),
      journalHead: t.Sha256,
      /** By the engine's clock, to which the ages of what follows are measured. */
      now: t.Instant,
      lastBackupAt: t.Instant.nullable(),
      /** The second folder of backups, and why the last could not be copied there. */
      secondFolder: z.string().nullable(),
      secondFault: z.string().nullable(),
      /** When a backup was last restored to be proved, and how many differences were found. */
      lastDrill: z.strictObject({ at: t.Instant, found: z.int() }).nullable(),
      lastPublicationAt: t.Instant.nullable(),
      siteConnected: z.boolean(),
      documentsPending: z.int(),
      /** The clock says an instant before one that was recorded; null while time goes forward. */
      clockBehind: z.strictObject({ recordedAt: t.Instant, now: t.Instant }).nullable(),
      /** What the check of the file says, since an engine was last killed. */
      check: z.enum(['running', 'sound', 'damaged']),
    }),
    topics: () => ['journal'],
  }),
  'house.installDemonstration': task({
    roles: MAY.anyone,
    input: t.Nothing,
    output: z.strictObject({ parties: z.int(), items: z.int(), lots: z.int() }),
    refusal: refusalAmong('store_not_empty', 'cancelled'),
  }),

  'session.staff': query({
    roles: MAY.anyone,
    input: t.Nothing,
    output: z.array(Person),
    topics: () => ['staff'],
  }),
  'session.current': query({
    roles: MAY.anyone,
    input: t.Nothing,
    output: z.strictObject({ deskId: z.string(), person: Person.nullable() }),
    topics: () => ['staff', 'session'],
  }),
  'session.signIn': command({
    roles: MAY.anyone,
    input: z.strictObject({ staffId: t.StaffId, passcode: z.string().max(1_000).nullable() }),
    output: z.strictObject({ role: z.enum(ROLES) }),
    refusal: refusalAmong('staff_unknown', 'passcode_throttled', 'passcode_wrong'),
  }),
  'session.signOut': command({
    roles: MAY.anyone,
    input: t.Nothing,
    output: t.Nothing,
    refusal: refusalAmong(),
  }),

  'staff.enroll': command({
    roles: MAY.owner,
    input: z.strictObject({
      name: t.Line.min(1),
      initials: z.string().min(1).max(4),
      role: Role,
      passcode: Passcode.nullable(),
    }),
    output: z.strictObject({ staffId: t.StaffId }),
    refusal: refusalAmong('text_unusable', 'passcode_required'),
  }),
  'staff.changeRole': command({
    roles: MAY.owner,
    input: z.strictObject({ staffId: t.StaffId, role: Role }),
    output: t.Recorded,
    refusal: refusalAmong('staff_unknown', 'last_owner', 'passcode_required'),
  }),
  'staff.setPasscode': command({
    roles: MAY.owner,
    input: z.strictObject({ staffId: t.StaffId, passcode: Passcode.nullable() }),
    output: t.Recorded,
    refusal: refusalAmong('staff_unknown', 'passcode_required'),
  }),
  'staff.leave': command({
    roles: MAY.owner,
    input: z.strictObject({ staffId: t.StaffId }),
    output: t.Recorded,
    refusal: refusalAmong('staff_unknown', 'last_owner'),
  }),

  'terms.list': query({
    roles: MAY.everyone,
    input: t.Nothing,
    output: z.array(EditionRow),
    topics: () => ['editions'],
  }),
  'terms.publish': command({
    roles: MAY.owner,
    input: z.strictObject({ editionId: t.EditionId, terms: Terms }),
    output: t.Recorded,
    refusal: refusalAmong(...PUBLISH_EDITION_REFUSALS),
  }),

  'journal.of': query({
    roles: MAY.everyone,
    input: z.strictObject({ subjectId: z.uuid(), limit: z.int().min(1).max(500) }),
    output: z.array(
      z.strictObject({
        seq: z.int(),
        at: t.Instant,
        staffName: z.string(),
        deskId: z.string(),
        type: z.string(),
        payload: z.json(),
      }),
    ),
    topics: () => ['journal'],
  }),
  /** What was written about a record as it stood when an entry was recorded. */
  'journal.textAt': query({
    roles: MAY.everyone,
    input: z.strictObject({
      subject: z.enum(['party', 'item', 'lot', 'sale']),
      id: z.uuid(),
      seq: z.int().min(1),
    }),
    output: z
      .discriminatedUnion('state', [
        z.strictObject({ state: z.literal('kept'), version: z.int(), text: Words }),
        z.strictObject({ state: z.literal('erased'), version: z.int() }),
      ])
      .nullable(),
    topics: ({ subject, id }) => [`${subject}:${id}`],
  }),
  'changes.since': query({
    roles: MAY.anyone,
    input: z.strictObject({ seq: z.int().min(0) }),
    output: z.strictObject({ upTo: z.int(), topics: z.array(z.string()) }),
    topics: () => [],
  }),
  'store.verify': task({
    roles: MAY.everyone,
    input: z.strictObject({
      earlierHead: z.strictObject({ seq: z.int(), hash: t.Sha256 }).nullable(),
    }),
    output: z.strictObject({
      intact: z.boolean(),
      entries: z.int(),
      head: t.Sha256,
      /** As many as there are; `findings` tells the first of them. */
      found: z.int(),
      findings: z.array(
        z.strictObject({ code: z.string(), place: z.string(), detail: z.string() }),
      ),
    }),
    refusal: refusalAmong('cancelled'),
  }),
  'store.backup': task({
    roles: MAY.accounts,
    input: t.Nothing,
    output: z.strictObject({
      name: z.string(),
      bytes: z.int(),
      files: z.int(),
      /** What became of the copy in the second folder, where the house has one. */
      secondCopy: z.enum(['none', 'made', 'failed']),
    }),
    refusal: refusalAmong('cancelled'),
  }),
  /** Restores the newest backup beside the house, proves it there, and removes it. */
  'store.drill': task({
    roles: MAY.accounts,
    input: t.Nothing,
    output: z.strictObject({ name: z.string(), files: z.int(), found: z.int() }),
    refusal: refusalAmong('cancelled', 'no_backup'),
  }),
  /** Where every backup is copied from now on: a folder of another disk; null for nowhere. */
  'store.useSecondFolder': task({
    roles: MAY.owner,
    input: z.strictObject({ folder: t.Line.min(1).nullable() }),
    output: z.strictObject({ folder: z.string().nullable() }),
    refusal: refusalAmong('folder_unusable'),
  }),
} as const;
