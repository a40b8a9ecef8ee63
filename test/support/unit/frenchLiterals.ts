/** Finds the French sentences in a source file: in strings, in templates, and in text between tags. */
import { parseSync } from 'vite';

/** A character of French that English source code does not use, beside at least one letter. */
const FRENCH_SIGN = /[À-ÖØ-öø-ÿœŒ’\u00a0\u202f]/;
/** Two words or more, including a short French word. */
const FRENCH_WORDS =
  /(^|[ '’(])(le|la|les|un|une|des|du|au|aux|vous|votre|vos|est|sont|pas|pour|dans|sur|avec|sans|qui|que|ou|et|ce|cette)[ '’].*\p{L}{2}/iu;

interface Node {
  type: string;
  start: number;
  value?: unknown;
  [key: string]: unknown;
}

const isFrench = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && (FRENCH_SIGN.test(text) || (/\S \S/.test(text) && FRENCH_WORDS.test(text)));

const textOf = ({ type, value }: Node): string | null => {
  if (type === 'Literal' || type === 'JSXText') return typeof value === 'string' ? value : null;
  if (type === 'TemplateElement') return (value as { cooked?: string }).cooked ?? '';
  return null;
};

/** @returns each French literal of the source with its line number */
export function frenchLiterals(file: string, code: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (node && typeof node === 'object' && 'type' in node) {
      const text = textOf(node as Node);
      // People read the text between tags, whatever its language.
      const isForPeople =
        text !== null && (isFrench(text) || ((node as Node).type === 'JSXText' && /\p{L}{2}/u.test(text)));
      if (isForPeople) found.push({ line: code.slice(0, (node as Node).start).split('\n').length, text: text.trim() });
      for (const key in node) visit((node as Node)[key]);
    }
  };
  visit(parseSync(file, code).program);
  return found;
}
