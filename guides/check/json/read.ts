/**
 * A tolerant JSON reader: it gives the position of every value, and lists all faults of the file at once, in French.
 */
import { type Edit, type JsonEntry, type JsonNode, lineAndColumn, type Mended } from './node.ts';
import { readString } from './strings.ts';

export interface SyntaxFault {
  at: number;
  what: string;
  edit?: Edit;
}

export interface ReadJson {
  /** Absent when the file could not be followed to its end. */
  node?: JsonNode;
  faults: SyntaxFault[];
  /** A key written twice in one object: JSON would silently keep the last one. */
  twice: { key: string; first: number; at: number }[];
}

/** Thrown after a fault when it is impossible to guess what follows. */
class Stop extends Error {}

const LITERALS: Record<string, unknown> = { true: true, false: false, null: null };
/** What people write for `true`, `false` and `null`. */
const NEAR_LITERALS: Record<string, string> = {
  vrai: 'true',
  oui: 'true',
  yes: 'true',
  faux: 'false',
  non: 'false',
  no: 'false',
  nul: 'null',
  rien: 'null',
  none: 'null',
  undefined: 'null',
};
const CURLY = /^[«»“”‘’'`]/;

class Reader {
  readonly faults: SyntaxFault[] = [];
  readonly twice: ReadJson['twice'] = [];
  readonly #raw: string;
  #at = 0;
  /**
   * Where the last object ended: when a brace closes too early, its remaining keys seem to belong to the list around
   * it.
   */
  #lastBrace = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  read(): JsonNode {
    const raw = this.#raw;
    if (raw.startsWith('\uFEFF')) {
      this.#edit(
        0,
        'le fichier commence par un signe invisible (BOM). Retirez-le.',
        0,
        1,
        '',
        'signe invisible retiré',
      );
      this.#at = 1;
    }
    if (!raw.slice(this.#at).trim()) return this.#stop(0, 'le fichier est vide. Reprenez sa version d’avant.');
    const conflict = raw.search(/^(?:<{7}|={7}|>{7})/m);
    if (conflict >= 0)
      return this.#stop(conflict, 'deux versions du fichier se mêlent (« <<<<<<< »). Gardez-en une seule.');
    this.#skip();
    const node = this.#value();
    this.#skip();
    if (this.#at < raw.length) {
      const sign = raw[this.#at] ?? '';
      const what = /[}\]]/.test(sign)
        ? `un «\u00A0${sign}\u00A0» de trop. Retirez-le, ou cherchez plus haut celui qui ferme trop tôt.`
        : 'le fichier est déjà fini ici. Retirez ce qui suit, ou cherchez plus haut ce qui ferme trop tôt.';
      return this.#stop(this.#at, what);
    }
    return node;
  }

  #fault(at: number, what: string): void {
    this.faults.push({ at, what });
  }

  #edit(at: number, what: string, start: number, end: number, text: string, did: Mended): void {
    this.faults.push({ at, what, edit: { start, end, text, did } });
  }

  #stop(at: number, what: string): never {
    this.#fault(at, what);
    throw new Stop();
  }

  #line(at: number): number {
    return lineAndColumn(this.#raw, at).line;
  }

  #skip(): void {
    for (;;) {
      this.#at += this.#raw.slice(this.#at).match(/^[\s\u00A0\u202F]+/)?.[0].length ?? 0;
      const comment = this.#raw.slice(this.#at).match(/^(?:\/\/.*|\/\*[\s\S]*?\*\/)/)?.[0];
      if (!comment) return;
      const end = this.#at + comment.length;
      this.#edit(this.#at, 'un commentaire n’a pas sa place ici. Retirez-le.', this.#at, end, '', 'commentaire retiré');
      this.#at = end;
    }
  }

  #value(): JsonNode {
    const start = this.#at;
    const sign = this.#raw[start];
    if (sign === '{') return this.#object();
    if (sign === '[') return this.#array();
    if (sign === '"') return { start, ...this.#string(false) };
    const rest = this.#raw.slice(start);
    const word = rest.match(/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\d])|^[\p{L}_][\p{L}\p{N}_]*/u)?.[0];
    if (word === undefined) return this.#noValue(rest);
    this.#at += word.length;
    if (word in LITERALS) return { start, end: this.#at, value: LITERALS[word] };
    if (!Number.isNaN(Number(word))) {
      if (/^-?0\d/.test(word)) this.#fault(start, `un nombre ne commence pas par 0. Écrivez ${Number(word)}.`);
      return { start, end: this.#at, value: Number(word) };
    }
    return this.#bareWord(start, word);
  }

  #noValue(rest: string): never {
    if (!rest) return this.#stop(this.#at, 'le fichier s’arrête trop tôt\u00A0: la fin manque.');
    if (CURLY.test(rest)) return this.#stop(this.#at, 'mettez des guillemets droits " autour de la phrase.');
    if (/^[,\]}]/.test(rest)) return this.#stop(this.#at, 'il manque une valeur ici.');
    return this.#stop(this.#at, `«\u00A0${rest[0]}\u00A0» n’est pas à sa place ici.`);
  }

  #bareWord(start: number, word: string): JsonNode {
    const right =
      NEAR_LITERALS[word.toLowerCase()] ?? (word.toLowerCase() in LITERALS ? word.toLowerCase() : undefined);
    const line = this.#raw.slice(this.#at).match(/^.*/)?.[0] ?? '';
    if (right && /^\s*(?:[,\]}]|$)/.test(line)) {
      this.#edit(start, `écrivez ${right}.`, start, this.#at, right, 'valeur remise en anglais');
      return { start, end: this.#at, value: LITERALS[right] };
    }
    const quote = line.match(/^(.*?[^\\])"\s*(?:[,\]}]|$)/)?.[1];
    if (quote !== undefined) {
      const what = 'il manque le guillemet " au début de la phrase.';
      this.#edit(start, what, start, start, '"', 'guillemet mis');
      this.#at += quote.length + 1;
      return { start, end: this.#at, value: word + quote };
    }
    this.#at += line.match(/^[^,\]}]*/)?.[0].trimEnd().length ?? 0;
    const text = this.#raw.slice(start, this.#at);
    this.#fault(start, `il manque les guillemets " autour de «\u00A0${text}\u00A0».`);
    return { start, end: this.#at, value: text };
  }

  #string(isKey: boolean): { value: string; end: number } {
    const { value, end, fault } = readString(this.#raw, this.#at, isKey);
    if (fault) this.faults.push(fault);
    this.#at = end;
    if (end >= this.#raw.length && fault && !fault.edit) throw new Stop();
    return { value, end };
  }

  #array(): JsonNode {
    const start = this.#at++;
    const items: JsonNode[] = [];
    this.#list(start, ']', () => items.push(this.#value()));
    return { start, end: this.#at, items, value: items.map(({ value }) => value) };
  }

  #object(): JsonNode {
    const start = this.#at++;
    const entries: JsonEntry[] = [];
    this.#list(start, '}', () => {
      const entry = this.#entry();
      const first = entries.find(({ key }) => key === entry.key);
      if (first) this.twice.push({ key: entry.key, first: first.keyStart, at: entry.keyStart });
      entries.push(entry);
    });
    return {
      start,
      end: this.#at,
      entries,
      value: Object.fromEntries(entries.map(({ key, node }) => [key, node.value])),
    };
  }

  #entry(): JsonEntry {
    const keyStart = this.#at;
    const key = this.#key();
    const keyEnd = this.#at;
    this.#skip();
    const sign = this.#raw[this.#at] ?? '';
    if (sign === ':') this.#at++;
    else if (sign === '=') {
      this.#fault(this.#at, `mettez «\u00A0:\u00A0» après «\u00A0${key}\u00A0», pas «\u00A0=\u00A0».`);
      this.#at++;
    } else if (/["{[\d]/.test(sign)) this.#fault(keyEnd, `il manque «\u00A0:\u00A0» après «\u00A0${key}\u00A0».`);
    else this.#stop(keyEnd, `«\u00A0${key}\u00A0» n’a pas de valeur. Ajoutez «\u00A0:\u00A0», puis sa valeur.`);
    this.#skip();
    return { key, keyStart, node: this.#value() };
  }

  #key(): string {
    if (this.#raw[this.#at] === '"') return this.#string(true).value;
    const start = this.#at;
    const bare = this.#raw.slice(start).match(/^([\p{L}$_][\p{L}\p{N}$_-]*)("?)(?=\s*:)/u);
    if (bare?.[1]) {
      this.#at += bare[0].length;
      const what = `il manque ${bare[2] ? 'le guillemet " au début de' : 'les guillemets " autour de'} «\u00A0${bare[1]}\u00A0».`;
      this.#edit(start, what, start, this.#at, `"${bare[1]}"`, 'guillemet mis');
      return bare[1];
    }
    const rest = this.#raw.slice(start);
    if (CURLY.test(rest)) return this.#stop(start, 'mettez des guillemets droits " autour de la clé.');
    return this.#stop(start, 'ici il faut une clé entre guillemets droits, comme "say".');
  }

  /** Reads the members between two brackets, separated by commas. */
  #list(open: number, close: ']' | '}', item: () => void): void {
    let comma = -1;
    for (;;) {
      this.#skip();
      const sign = this.#raw[this.#at];
      if (sign === close) {
        if (comma >= 0)
          this.#edit(
            comma,
            `une virgule de trop, avant le «\u00A0${close}\u00A0». Retirez-la.`,
            comma,
            comma + 1,
            '',
            'virgule retirée',
          );
        if (close === '}') this.#lastBrace = this.#at;
        this.#at++;
        return;
      }
      if (sign === ',') {
        this.#edit(this.#at, 'une virgule de trop. Retirez-la.', this.#at, this.#at + 1, '', 'virgule retirée');
        this.#at++;
        continue;
      }
      this.#mustGoOn(open, close);
      item();
      const end = this.#at;
      this.#skip();
      const next = this.#raw[this.#at];
      comma = next === ',' ? this.#at : -1;
      if (next === ',') this.#at++;
      else if (next !== close) this.#missingComma(open, close, end);
    }
  }

  /** Checks for the end of the file, or a bracket of the other kind, while something is still open. */
  #mustGoOn(open: number, close: string): void {
    const sign = this.#raw[this.#at];
    const opened = `la ligne ${this.#line(open)} ouvre «\u00A0${this.#raw[open]}\u00A0»`;
    if (sign === undefined)
      this.#stop(
        this.#raw.trimEnd().length,
        `le fichier s’arrête trop tôt\u00A0: la fin manque. Ce que ${opened} n’est pas fermé.`,
      );
    if (sign === ']' || sign === '}')
      this.#stop(this.#at, `${opened}\u00A0: il manque «\u00A0${close}\u00A0» avant ce «\u00A0${sign}\u00A0».`);
  }

  #missingComma(open: number, close: string, end: number): void {
    this.#mustGoOn(open, close);
    const sign = this.#raw[this.#at] ?? '';
    if (sign === ';') {
      this.#edit(this.#at, 'mettez une virgule, pas un point-virgule.', this.#at, this.#at + 1, ',', 'virgule mise');
      this.#at++;
      return;
    }
    if (sign === ':' && close === ']' && this.#lastBrace > open)
      this.#stop(
        this.#lastBrace,
        'ce « } » ferme trop tôt : une clé vient après. Retirez-le, ou ouvrez « { » avant cette clé.',
      );
    if (sign === ':') this.#stop(this.#at, '« : » n’est pas à sa place : une valeur ou une virgule manque avant.');
    const quote = this.faults.at(-1);
    if (quote?.edit?.text === '"' && quote.at === end) {
      quote.what = 'il manque le guillemet " et la virgule à la fin de la phrase.';
      quote.edit = { ...quote.edit, text: '",' };
      return;
    }
    const where = this.#raw.slice(end, this.#at).includes('\n') ? ' à la fin de cette ligne' : ' ici';
    this.#edit(end, `il manque une virgule${where}.`, end, end, ',', 'virgule mise');
  }
}

export function readJson(raw: string): ReadJson {
  const reader = new Reader(raw);
  try {
    const node = reader.read();
    return { node, faults: reader.faults, twice: reader.twice };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { faults: reader.faults, twice: reader.twice };
  }
}
