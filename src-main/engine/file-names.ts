/** Names of files that people save: readable, sortable, the same on every system. */
import { type DocumentKind, KINDS } from '#documents/kinds.ts';

/** `F2026-0012 bordereau Dupont.pdf`: number first, so that a folder sorts itself. */
export function fileNameOf(
  document: { readonly kind: DocumentKind; readonly number: string },
  partyName: string,
): string {
  const name = partyName
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const shortName = [...name].slice(0, 60).join('').trim();
  return `${document.number} ${KINDS[document.kind].fileName} ${shortName}.pdf`;
}
