import { Fault } from './fault.ts';
import { LARGEST_FILE } from './read.ts';

/** A file's bytes as text; UTF-8 only, which is what every export is written in. @throws Fault */
export function textOfBytes(bytes: Uint8Array, file: string): string {
  if (bytes.length > LARGEST_FILE) throw new Fault(`${file} : ce fichier est trop grand pour un export.`);
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const said = `${file} : ce fichier a été enregistré dans un autre codage que l’original (UTF-8). Reprenez l’original, sans l’ouvrir dans un autre programme.`;
  if (wide) throw new Fault(said);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(said);
  }
}
