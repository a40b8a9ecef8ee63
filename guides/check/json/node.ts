/** A JSON file read with the position of every key and value, so that a fault can say its line and column. */
export interface JsonNode {
  start: number;
  end: number;
  value: unknown;
  entries?: JsonEntry[];
  items?: JsonNode[];
}

export interface JsonEntry {
  key: string;
  keyStart: number;
  node: JsonNode;
}

/** Where a key or a value stands in the data: `['steps', 0, 'say']`. */
export type Path = (string | number)[];

/** A change that can be made automatically in the text, and its description: « 1 virgule retirée ». */
export interface Edit {
  start: number;
  end: number;
  text: string;
  did: Mended;
}

export type Mended =
  | 'virgule retirée'
  | 'virgule mise'
  | 'guillemet mis'
  | 'signe invisible retiré'
  | 'commentaire retiré'
  | 'valeur écrite sans guillemets'
  | 'valeur remise en anglais'
  | 'phrase remise sur une ligne'
  | 'apostrophe courbe mise'
  | 'espace insécable mise'
  | 'espace retirée'
  | 'paire de guillemets « » mise'
  | 'points de suspension mis'
  | 'lettre œ mise'
  | 'accent mis sur une majuscule';

/** @param raw the text of the file */
export function lineAndColumn(raw: string, at: number): { line: number; column: number } {
  const before = raw.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}

const childOf = (node: JsonNode, key: string | number): JsonNode | undefined =>
  typeof key === 'number' ? node.items?.[key] : node.entries?.find((entry) => entry.key === key)?.node;

/** The offset of the value that a path names or, when it does not exist, of the nearest value around it. */
export function offsetOf(root: JsonNode, path: Path, onKey = false): number {
  let node = root;
  for (const [index, key] of path.entries()) {
    if (onKey && index === path.length - 1) {
      const entry = node.entries?.findLast((one) => one.key === key);
      if (entry) return entry.keyStart;
    }
    const child = childOf(node, key);
    if (!child) break;
    node = child;
  }
  return node.start;
}

export const nodeAt = (root: JsonNode, path: Path): JsonNode | undefined =>
  path.reduce<JsonNode | undefined>((node, key) => node && childOf(node, key), root);
