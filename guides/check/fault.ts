/** What is wrong in a file of content, with its place, so that an editor jumps to it and a person reads how to mend it. */
import { type Edit, lineAndColumn, type Path } from './json/node.ts';

/** What a rule finds: a place in the data, and a sentence with the repair. The engine adds file, line and step. */
export interface Finding {
  path: Path;
  what: string;
  /** The fault is in the key's name, not in its value. */
  onKey?: boolean;
  /** The same sentence elsewhere in the file has the same cause: it is printed once, with the other lines. */
  once?: boolean;
  /** A change that repairs it automatically. */
  edit?: Edit;
}

export interface Fault {
  file: string;
  line: number;
  column: number;
  /** « mon-compte, say », or nothing for the whole file. */
  where: string;
  what: string;
  edit?: Edit;
  /** A matter of typing (spaces, apostrophes): `--fix` repairs it, and it does not stop a build. */
  typing?: boolean;
  /** The file cannot be read. */
  syntax?: boolean;
}

export const faultAt = (
  file: string,
  raw: string,
  at: number,
  rest: Pick<Fault, 'where' | 'what' | 'edit' | 'typing'>,
): Fault => ({ file, ...lineAndColumn(raw, at), ...rest, what: unbroken(rest.what) });

/** The no-break spaces of French: the sentences of the rules are typed with ordinary spaces. */
export const unbroken = (text: string): string => text.replace(/« /g, '«\u00A0').replace(/ (?=[»:;?!])/g, '\u00A0');

/** `file:line:column → step, key : what is wrong, repair` */
export const spell = ({ file, line, column, where, what }: Fault): string =>
  `${file}:${line}:${column}${where ? ` → ${where}` : ''}\u00A0: ${what}`;

const lineOf = ({ file, line, column }: Fault): string => `${file}:${line}:${column}`;

/** In the order of the files, each sentence once. */
export function inOrder(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  const files = [...new Set(faults.map(({ file }) => file))];
  return faults
    .filter((fault) => {
      const id = `${lineOf(fault)} ${fault.what}`;
      return !seen.has(id) && seen.add(id);
    })
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

/** « « a » ou « b » » */
export const quote = (words: string): string => `«\u00A0${words}\u00A0»`;
