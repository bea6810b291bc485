/** The PDF of a document, put on paper first where it is not yet, then opened or kept. */
import { useState } from 'react';
import { EngineError } from '#contract/client.ts';
import type { NamedBytes } from '#contract/desktop.ts';
import type { WireError } from '#contract/wire.ts';
import type { DocumentId } from '#domain/ids.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { bytesOfBase64, saveFile, showDocument } from '#renderer/engine/files.ts';
import { useLink, usePerform } from '#renderer/engine/index.ts';
import { shell } from '#renderer/engine/shell.ts';
import { useText } from '#renderer/text/i18n.ts';

/** How opening or keeping a document goes; `rendering` is the work of putting it on paper. */
export function useDocumentFile(documentId: DocumentId) {
  const { t } = useText();
  const link = useLink();
  const rendering = usePerform('document.renderPending');
  const [failure, setFailure] = useState<WireError | null>(null);

  const fetch = async (): Promise<NamedBytes | null> => {
    const answer = await link.ask('document.file', { documentId });
    if (answer === null || answer.state === 'pending') return null;
    return { name: answer.fileName, bytes: bytesOfBase64(answer.bytes) };
  };
  const made = async (): Promise<NamedBytes | null> => {
    const outcome = await rendering.perform({});
    if (outcome?.ok !== true) return null;
    rendering.reset();
    const unmade = outcome.value.unmade.find((each) => each.documentId === documentId);
    if (unmade !== undefined) throw new EngineError({ kind: 'bug', incident: unmade.incident });
    return fetch();
  };
  const withFile = async (act: (file: NamedBytes) => Promise<void>) => {
    setFailure(null);
    const found = await safely(async () => (await fetch()) ?? (await made()));
    if (found.state === 'failed') setFailure(found.error);
    else if (found.value !== null) await act(found.value);
  };
  return {
    rendering,
    failure,
    open: () => void withFile(openFile),
    save: () =>
      void withFile(async (file) => {
        const kept = await saveFile('pdf', file);
        if (kept)
          notify({ tone: 'done', sentence: t('accounts.document.saved', { name: file.name }) });
      }),
  };
}

/** In the desktop, the machine's own reader; in a browser, a tab of its own. */
async function openFile(file: NamedBytes): Promise<void> {
  if (shell() !== null) {
    await showDocument(file);
    return;
  }
  const blob = new Blob([file.bytes.slice()], { type: 'application/pdf' });
  const address = URL.createObjectURL(blob);
  const opened = window.open(address, '_blank');
  if (opened === null) await showDocument(file);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

const KEPT_MS = 60_000;
