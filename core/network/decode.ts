import { Fault } from './fault.ts';
import { decodeWords } from './faultWords.ts';
import { LARGEST_FILE } from './read.ts';

/** A file's bytes as text; UTF-8 only, which is what every export is written in. @throws Fault */
export function textOfBytes(bytes: Uint8Array, file: string): string {
  if (bytes.length > LARGEST_FILE) throw new Fault(decodeWords.tooLarge(file));
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const said = decodeWords.otherEncoding(file);
  if (wide) throw new Fault(said);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(said);
  }
}
