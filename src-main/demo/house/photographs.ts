/** The photographs of the demonstration, wherever the program runs from: its sources or a bundle. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The bytes of a photograph by its name, as the contract takes them. */
export async function photographNamed(name: string): Promise<string> {
  return (await readFile(resolve(`#root/assets/demo/${name}.jpg`))).toString('base64');
}
