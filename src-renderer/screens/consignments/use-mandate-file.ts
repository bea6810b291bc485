/** The PDF of a mandate: set on paper first when it is not yet, then opened for reading and printing. */
import { useState } from 'react';
import type { Progress } from '#contract/client.ts';
import type { DocumentId } from '#domain/ids.ts';
import { bytesOfBase64, showDocument } from '#renderer/engine/files.ts';
import { useLink } from '#renderer/engine/index.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';

export interface MandateFile {
  readonly show: (documentId: DocumentId) => Promise<void>;
  /** How far the pages are set; null when nothing is under way. */
  readonly progress: Progress | null;
  readonly problem: string | null;
}

const BEGUN: Progress = { done: 0, total: null, label: '' };

export function useMandateFile(): MandateFile {
  const text = useText();
  const link = useLink();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (documentId: DocumentId): Promise<string | null> => {
    const first = await link.ask('document.file', { documentId });
    if (first?.state === 'pending') {
      setProgress(BEGUN);
      await link.perform('document.renderPending', {}, { onProgress: setProgress });
    }
    const file = first?.state === 'filed' ? first : await link.ask('document.file', { documentId });
    if (file?.state !== 'filed') return text.t('consignments.requisition.notYet');
    await showDocument({ name: file.fileName, bytes: bytesOfBase64(file.bytes) });
    return null;
  };
  const show = async (documentId: DocumentId) => {
    setProblem(null);
    try {
      setProblem(await open(documentId));
    } catch (thrown) {
      setProblem(explain(errorOf(thrown), text).sentence);
    } finally {
      setProgress(null);
    }
  };
  return { show, progress, problem };
}
