/** Verifying descriptive text and frozen facts: each row against the hash in the journal. */

import { getTableName } from 'drizzle-orm';
import { readFacts } from '#documents/kinds.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { Sha256 } from '#domain/ids.ts';
import { sha256Of } from '../frozen.ts';
import type { ReadDb } from '../handle.ts';
import { freshStatement, statement } from '../handle.ts';
import type { Described } from '../sealed.ts';
import { DESCRIPTIVE, sealedRow, sealOf } from '../sealed.ts';
import { type Finding, finding } from './finding.ts';

/** The last seal of each text, gathered as the journal is walked. */
export type Seals = Map<string, { readonly version: number; readonly seal: Sha256 }>;

const SUBJECTS = Object.keys(DESCRIPTIVE) as readonly Described[];

/** Notes the seal in an event, where there is one. */
export function noteSeal(seals: Seals, event: DomainEvent): void {
  if (!('seal' in event)) return;
  const subject = event.type.slice(0, event.type.indexOf('.'));
  seals.set(`${subject}/${event.id}`, { version: event.version, seal: event.seal });
}

/** Compares every text with its last seal, and every seal with its text. */
export function compareTexts(db: ReadDb, seals: Seals): readonly Finding[] {
  const seen = new Set<string>();
  const findings = SUBJECTS.flatMap((subject) =>
    idsOf(db, getTableName(DESCRIPTIVE[subject])).flatMap((id) => {
      const key = `${subject}/${id}`;
      seen.add(key);
      return compareText(db, { subject, id, sealed: seals.get(key)?.seal ?? null });
    }),
  );
  const lost = [...seals.keys()].filter((key) => !seen.has(key));
  return [
    ...findings,
    ...lost.map((key) => finding('text_missing', textPlace(key), 'the journal has a seal for it')),
  ];
}

function compareText(
  db: ReadDb,
  text: { readonly subject: Described; readonly id: string; readonly sealed: Sha256 | null },
): readonly Finding[] {
  const { subject, id, sealed } = text;
  const place = textPlace(`${subject}/${id}`);
  if (sealed === null) return [finding('text_unsealed', place, 'no event describes it')];
  const row = sealedRow(db, subject, id);
  if (row === null) return [finding('text_missing', place, 'the journal has a seal for it')];
  const { salt, seal: _seal, ...content } = row;
  if (sealOf(String(salt), content) === sealed) return [];
  return [finding('text_altered', place, 'it does not have the seal it was recorded with')];
}

/** Compares what documents say with the hash that was recorded when they were issued. */
export function compareFrozenFacts(db: ReadDb): readonly Finding[] {
  interface Issued {
    readonly id: string;
    readonly hash: Sha256;
    readonly facts: string | null;
  }
  const sql = `SELECT document.document_id AS id, document.facts_hash AS hash, document_facts.facts
    FROM document LEFT JOIN document_facts USING (document_id) ORDER BY document.number`;
  const findings: Finding[] = [];
  for (const { id, hash, facts } of freshStatement<[], Issued>(db, sql).iterate()) {
    const found = foundInFacts(facts, hash);
    if (found !== null) findings.push(finding(found.code, `document_facts/${id}`, found.detail));
  }
  return findings;
}

function foundInFacts(facts: string | null, hash: Sha256): Omit<Finding, 'place'> | null {
  if (facts === null) {
    return { code: 'document_facts_missing', detail: 'the document has lost its facts' };
  }
  if (sha256Of(facts) !== hash) {
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

function idsOf(db: ReadDb, table: string): readonly string[] {
  const rows = statement<[], { readonly id: string }>(db, `SELECT id FROM ${table} ORDER BY id`);
  return rows.all().map(({ id }) => id);
}

function textPlace(key: string): string {
  const [subject = '', id = ''] = key.split('/');
  return `${subject}_text/${id}`;
}
