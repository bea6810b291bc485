/** Verbs about the store as a whole: make it, prove it, back it up, bring it back. */
import { statSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { restore } from '#db/restore.ts';
import type { Sha256 } from '#domain/ids.ts';
import { initialsOf } from '#domain/initials.ts';
import { instantAt } from '#domain/time.ts';
import { CommandLineError, ExitCode, RefusedError } from './exit.ts';
import { openFolder, openHouse, passcodeGiven } from './house.ts';
import { print, say } from './say.ts';
import { type Call, fromHere, operand, storeFolder } from './verb.ts';
import { performed } from './work.ts';

/** `init [--demo]`: a new store; with the demonstration house, or with its owner alone. */
export async function initialise(call: Call): Promise<ExitCode> {
  await using house = await openFolder(storeFolder(call));
  if (call.options.demo === true) {
    print(await performed(house, 'house.installDemonstration', {}));
    return ExitCode.done;
  }
  const ownerName = call.options.owner ?? 'Direction';
  const outcome = await house.client.tell('house.found', {
    houseName: call.options.name ?? 'Maison de ventes',
    ownerName,
    ownerInitials: initialsOf(ownerName) || 'D',
    passcode: passcodeGiven(),
  });
  print(outcome.ok ? outcome.value : outcome.refusal);
  if (!outcome.ok) {
    throw new RefusedError(`refusé : ${outcome.refusal.code} (variable ADJUGE_PASSCODE)`);
  }
  return ExitCode.done;
}

/** `verify`: exit status 0 when everything is proved, 3 with findings. */
export async function verify(call: Call): Promise<ExitCode> {
  await using house = await openHouse(call);
  const earlierHead = headIn(call.options['earlier-head']);
  const report = await performed(house, 'store.verify', { earlierHead });
  print(report);
  for (const { code, place, detail } of report.findings) say(`${code} — ${place} : ${detail}`);
  return report.intact ? ExitCode.done : ExitCode.refused;
}

/** `backup FILE`: made and verified in the store's own `backups/`, then copied to the file. */
export async function backUpTo(call: Call): Promise<ExitCode> {
  const file = fromHere(operand(call, 0, 'le fichier de sauvegarde'));
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new CommandLineError(`${file} est un dossier : il faut le nom d’un fichier`);
  }
  await using house = await openHouse(call);
  const made = await performed(house, 'store.backup', {});
  const beside = `${file}.part`;
  await copyFile(join(house.folder, 'backups', made.name), beside);
  await rename(beside, file);
  print({ ...made, file });
  return ExitCode.done;
}

/** `restore FILE`: verified beside, then put in place; what was there is kept under another name. */
export async function restoreFrom(call: Call): Promise<ExitCode> {
  const file = fromHere(operand(call, 0, 'le fichier de sauvegarde'));
  const folder = storeFolder(call);
  const { formerFolder, settings } = await restore(file, folder, instantAt(Date.now()));
  if (settings === 'missing') {
    say('Les réglages ne sont pas dans une sauvegarde : reliez de nouveau la maison à son site.');
  }
  print({ restored: folder, formerFolder, settings });
  return ExitCode.done;
}

/** `1204:3f2a…`: the number and the hash of an entry noted elsewhere, on paper or on the site. */
function headIn(text: string | undefined): { readonly seq: number; readonly hash: Sha256 } | null {
  if (text === undefined) return null;
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text);
  const [, seq, hash] = match ?? [];
  if (seq === undefined || hash === undefined) {
    throw new CommandLineError('--earlier-head attend SEQ:HASH, le hash en 64 chiffres');
  }
  return { seq: Number(seq), hash: hash as Sha256 };
}
