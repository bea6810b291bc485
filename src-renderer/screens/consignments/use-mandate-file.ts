/** The PDF of a mandate: set on paper first where it is not yet, then opened to read or print. */
import { useState } from 'react';
import { NOT_BEGUN, type TaskProgress } from '#contract/progress.ts';
import type { DocumentId } from '#domain/ids.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { bytesOfBase64, showDocument } from '#renderer/engine/files.ts';
import { useLink } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';

export interface MandateFile {
  readonly show: (documentId: DocumentId) => Promise<void>;
  /** How far the pages are set; null when nothing is under way. */
  readonly progress: TaskProgress | null;
  readonly problem: string | null;
}

export function useMandateFile(): MandateFile {
  const text = useText();
  const link = useLink();
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (documentId: DocumentId): Promise<string | null> => {
    const first = await link.ask('document.file', { documentId });
    if (first?.state === 'pending') {
      setProgress(NOT_BEGUN);
      await link.perform('document.renderPending', {}, { onProgress: setProgress });
    }
    const file = first?.state === 'filed' ? first : await link.ask('document.file', { documentId });
    if (file?.state !== 'filed') return text.t('consignments.requisition.notYet');
    await showDocument({ name: file.fileName, bytes: bytesOfBase64(file.bytes) });
    return null;
  };
  const show = async (documentId: DocumentId) => {
    setProblem(null);
    const attempt = await safely(() => open(documentId));
    setProgress(null);
    setProblem(attempt.state === 'done' ? attempt.value : explain(attempt.error, text).sentence);
  };
  return { show, progress, problem };
}
