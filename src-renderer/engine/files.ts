/** Files in and out of the window, through the shell's dialogs or the browser's own. */
import type { FileKind, NamedBytes } from '#contract/desktop.ts';
import { shell } from './shell.ts';

const ACCEPTED: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf,.pdf',
  table: '.csv,.txt,.tsv,text/csv',
  photograph: 'image/jpeg,image/png,image/webp,image/tiff',
  backup: '.zip,.adjuge',
};

const TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  table: 'text/csv',
  photograph: 'image/jpeg',
  backup: 'application/octet-stream',
};

/** Asks a person for files, read whole; null when they thought better of it. */
export async function chooseFiles(kind: FileKind): Promise<readonly NamedBytes[] | null> {
  const desktop = shell();
  if (desktop === null) return chooseInBrowser(kind);
  const answer = await desktop.openFiles(kind);
  return answer.ok ? answer.value : null;
}

/** Asks where to keep a file; answers whether it was kept. */
export async function saveFile(kind: FileKind, file: NamedBytes): Promise<boolean> {
  const desktop = shell();
  if (desktop === null) return download(kind, file);
  const answer = await desktop.saveFile(kind, file);
  return answer.ok && answer.value !== null;
}

/** Opens a PDF where the person reads and prints PDFs. */
export async function showDocument(file: NamedBytes): Promise<boolean> {
  const desktop = shell();
  if (desktop === null) return download('pdf', file);
  return (await desktop.printDocument(file)).ok;
}

/** The bytes behind the base64 that travels on the wire. */
export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Base64 for the wire, in slices: a photograph is longer than a call's list of arguments. */
export function base64OfBytes(bytes: Uint8Array): string {
  const SLICE = 0x8000;
  const slices = Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * SLICE, (index + 1) * SLICE)),
  );
  return btoa(slices.join(''));
}

function chooseInBrowser(kind: FileKind): Promise<readonly NamedBytes[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED[kind];
  input.multiple = kind === 'photograph';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => resolve(readAll([...(input.files ?? [])])));
    input.click();
  });
}

function readAll(files: readonly File[]): Promise<readonly NamedBytes[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function download(kind: FileKind, file: NamedBytes): true {
  const address = URL.createObjectURL(new Blob([file.bytes.slice()], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
