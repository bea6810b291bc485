/** Verifying descriptive text and frozen facts: each row against the hash in the journal. */

import { getTableName } from 'drizzle-orm';
import { readFacts } from '#documents/kinds.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { Sha256 } from '#domain/ids.ts';
import { hashOf } from '../frozen.ts';
import type { ReadDb } from '../handle.ts';
import { freshStatement, statement } from '../handle.ts';
import type { Described, SealedText, StoredRow } from '../sealed.ts';
import { DESCRIPTIVE, sealedText, sealOf } from '../sealed.ts';
import { examined, type Finding, finding } from './finding.ts';

/** The seals of each text, by version, gathered as the journal is walked; null once it is erased. */
export type Seals = Map<string, (Sha256 | null)[]>;

const SUBJECTS = Object.keys(DESCRIPTIVE) as readonly Described[];

/** Notes the seals in an event, or that a version was erased. */
export function noteSeal(seals: Seals, event: DomainEvent): void {
  for (const { key, version, seal } of sealsIn(event)) {
    const versions = seals.get(key) ?? [];
    seals.set(key, versions);
    versions[version - 1] = seal;
  }
  if (event.type === 'party.former_texts_erased/1') {
    const versions = seals.get(`party/${event.id}`) ?? [];
    for (const version of event.versions) versions[version - 1] = null;
  }
}

interface SealOfText {
  /** `lot/<id>`. */
  readonly key: string;
  readonly version: number;
  readonly seal: Sha256;
}

function sealsIn(event: DomainEvent): readonly SealOfText[] {
  switch (event.type) {
    case 'lot.imported/1':
      return [{ key: `lot/${event.lotId}`, version: 1, seal: event.seal }];
    case 'history.begun/1':
      return [{ key: `history_sale/${event.historySaleId}`, version: 1, seal: event.seal }];
    case 'history.told/1':
      return event.lots.map(({ historyLotId, seal }) => {
        return { key: `history_lot/${historyLotId}`, version: 1, seal };
      });
    case 'party.imported/1':
      return [{ key: `party/${event.partyId}`, version: 1, seal: event.seal }];
    case 'inventory.received/1':
      return event.items.map(({ itemId, seal }) => ({ key: `item/${itemId}`, version: 1, seal }));
    default: {
      if (!('seal' in event && 'version' in event)) return [];
      const { id, version, seal } = event;
      return [{ key: `${event.type.slice(0, event.type.indexOf('.'))}/${id}`, version, seal }];
    }
  }
}

/** Compares every version of every text with its seal, and every seal with its text. */
export function* compareTexts(db: ReadDb, seals: Seals): Generator<Finding> {
  for (const subject of SUBJECTS) {
    for (const stored of standing(db, subject)) {
      const place = placeOf(subject, String(stored['id']));
      yield* examined('malformed', place, () =>
        compareStanding(seals, subject, sealedText(db, subject, stored)),
      );
    }
    for (const text of former(db, subject)) yield* compareText(seals, subject, text);
  }
  yield* lostTexts(seals);
}

/** The same for a text that stands: it must be the newest there is. */
function compareStanding(seals: Seals, subject: Described, text: SealedText): readonly Finding[] {
  const newest = seals.get(`${subject}/${text.id}`)?.length ?? 0;
  if (text.version >= newest) return compareText(seals, subject, text);
  const place = placeOf(subject, text.id);
  return [finding('text_altered', place, `version ${text.version} stands, not ${newest}`)];
}

/** Compares one version with its seal, which is then used up: what is left over is missing. */
function compareText(seals: Seals, subject: Described, text: SealedText): readonly Finding[] {
  const place = placeOf(subject, text.id, text.version);
  const versions = seals.get(`${subject}/${text.id}`);
  const seal = versions?.[text.version - 1] ?? null;
  if (versions === undefined || seal === null) {
    return [finding('text_unsealed', place, 'no event describes it')];
  }
  versions[text.version - 1] = null;
  if (sealOf(text) === seal) return [];
  return [finding('text_altered', place, 'it does not have the seal it was recorded with')];
}

function* lostTexts(seals: Seals): Generator<Finding> {
  for (const [key, versions] of seals) {
    const [subject = '', id = ''] = key.split('/');
    for (const [index, seal] of versions.entries()) {
      if (seal === null) continue;
      const place = placeOf(subject, id, index + 1);
      yield finding('text_missing', place, 'the journal has a seal for it');
    }
  }
}

function standing(db: ReadDb, subject: Described) {
  const sql = `SELECT * FROM ${getTableName(DESCRIPTIVE[subject])}`;
  return freshStatement<[], StoredRow>(db, sql).iterate();
}

function former(db: ReadDb, subject: Described) {
  const sql = 'SELECT id, version, salt, words FROM former_text WHERE subject = ?';
  return freshStatement<[string], SealedText>(db, sql).iterate(subject);
}

function placeOf(subject: string, id: string, version?: number): string {
  return `${subject}_text/${id}${version === undefined ? '' : `/${version}`}`;
}

/** Compares what documents say with the hash that was recorded when they were issued. */
export function* compareFrozenFacts(db: ReadDb): Generator<Finding> {
  interface Issued {
    readonly id: string;
    readonly hash: Sha256;
    readonly facts: string | null;
  }
  const sql = `SELECT document.document_id AS id, document.facts_hash AS hash, document_facts.facts
    FROM document LEFT JOIN document_facts USING (document_id) ORDER BY document.number`;
  for (const { id, hash, facts } of freshStatement<[], Issued>(db, sql).iterate()) {
    const found = foundInFacts(facts, hash);
    if (found !== null) yield finding(found.code, `document_facts/${id}`, found.detail);
  }
}

function foundInFacts(facts: string | null, hash: Sha256): Omit<Finding, 'place'> | null {
  if (facts === null) {
    return { code: 'document_facts_missing', detail: 'the document has lost its facts' };
  }
  if (hashOf(facts) !== hash) {
    return { code: 'document_facts_altered', detail: 'not what was issued' };
  }
  const read = readFacts(JSON.parse(facts));
  return read.readable ? null : { code: 'document_facts_unreadable', detail: read.why };
}

/** Unbroken numbers: 1, 2, 3… of each kind and year, up to the last one taken (FR-3). */
export function compareSequences(db: ReadDb): readonly Finding[] {
  interface Run {
    readonly kind: string;
    readonly year: number;
    readonly taken: number;
    readonly highest: number;
    readonly last: number;
  }
  const runs = statement<[], Run>(
    db,
    `SELECT numbered.kind, numbered.year, count(*) AS taken, max(numbered.sequence) AS highest,
       coalesce(sequence.last, 0) AS last
     FROM (SELECT kind, year, sequence FROM document
           UNION ALL SELECT 'consignment', year, sequence FROM consignment) AS numbered
     LEFT JOIN sequence ON sequence.kind = numbered.kind AND sequence.year = numbered.year
     GROUP BY numbered.kind, numbered.year`,
  ).all();
  return runs
    .filter(({ taken, highest, last }) => taken !== highest || highest !== last)
    .map(({ kind, year, taken, highest, last }) =>
      finding(
        'sequence_gap',
        `sequence/${kind}/${year}`,
        `${taken} numbers, the highest ${highest}, the last taken ${last}`,
      ),
    );
}
