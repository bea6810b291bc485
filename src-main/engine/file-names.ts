/** Names of files that people save: readable, sortable, the same on every system. */

const WORD = {
  mandate: 'requisition',
  invoice: 'bordereau',
  statement: 'decompte',
  formal_notice: 'mise-en-demeure',
} as const;

/** `F2026-0012 bordereau Dupont.pdf`: number first, so that a folder sorts itself. */
export function fileNameOf(
  document: { readonly kind: keyof typeof WORD; readonly number: string },
  partyName: string,
): string {
  const name = partyName
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const shortName = [...name].slice(0, 60).join('').trim();
  return `${document.number} ${WORD[document.kind]} ${shortName}.pdf`;
}
