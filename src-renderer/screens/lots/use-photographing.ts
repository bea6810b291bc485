/** Adding photographs to a lot, one file after the other, each refusal under its own name. */
import { useRef, useState } from 'react';
import type { NamedBytes } from '#contract/desktop.ts';
import type { LotId } from '#domain/ids.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { base64OfBytes, chooseFiles } from '#renderer/engine/files.ts';
import { useLink } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';

export interface Photographing {
  readonly add: (files: readonly NamedBytes[]) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly stop: () => void;
  /** How far the files are; null when nothing is under way. */
  readonly work: { readonly done: number; readonly total: number; readonly file: string } | null;
}

export function usePhotographing(lotId: LotId): Photographing {
  const text = useText();
  const link = useLink();
  const stopper = useRef<AbortController | null>(null);
  const [work, setWork] = useState<Photographing['work']>(null);

  const addOne = async (file: NamedBytes, signal: AbortSignal): Promise<string | null> => {
    const input = { lotId, bytes: base64OfBytes(file.bytes) };
    const attempt = await safely(() => link.perform('lot.addPhotograph', input, { signal }));
    if (attempt.state === 'failed') return explain(attempt.error, text).sentence;
    const outcome = attempt.value;
    if (outcome.ok) return null;
    return explain({ kind: 'refusal', refusal: outcome.refusal }, text).sentence;
  };
  const add = async (files: readonly NamedBytes[]) => {
    const stop = new AbortController();
    stopper.current = stop;
    const refusals: string[] = [];
    for (const [done, file] of files.entries()) {
      if (stop.signal.aborted) break;
      setWork({ done, total: files.length, file: file.name });
      const why = await addOne(file, stop.signal);
      if (why === null || stop.signal.aborted) continue;
      refusals.push(text.t('lots.photographRefused', { file: file.name, why }));
    }
    setWork(null);
    for (const sentence of refusals) notify({ tone: 'warning', sentence });
  };
  const choose = async () => {
    const files = await chooseFiles('photograph');
    if (files !== null && files.length > 0) await add(files);
  };
  return { add, choose, stop: () => stopper.current?.abort(), work };
}

/** The pictures among what was dropped or pasted, read whole. */
export async function picturesIn(files: Iterable<File>): Promise<readonly NamedBytes[]> {
  const pictures = [...files].filter((file) => file.type.startsWith('image/'));
  return Promise.all(
    pictures.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
