/**
 * A tolerant JSON reader: it gives the position of every value, and lists all faults of the file at once, in French.
 */
import { CURLY, readWord } from './bareWords.ts';
import { Cursor, Stop, type SyntaxFault } from './cursor.ts';
import { readList } from './lists.ts';
import type { JsonEntry, JsonNode } from './node.ts';
import { readString } from './strings.ts';

export interface ReadJson {
  /** Absent when the file could not be followed to its end. */
  node?: JsonNode;
  faults: SyntaxFault[];
  /** A key written twice in one object: JSON would silently keep the last one. */
  twice: { key: string; first: number; at: number }[];
}

class Reader extends Cursor {
  readonly twice: ReadJson['twice'] = [];

  read(): JsonNode {
    const raw = this.raw;
    if (raw.startsWith('\uFEFF')) {
      this.edit(0, 'le fichier commence par un signe invisible (BOM). Retirez-le.', 0, 1, '', 'signe invisible retiré');
      this.at = 1;
    }
    if (!raw.slice(this.at).trim()) return this.stop(0, 'le fichier est vide. Reprenez sa version d’avant.');
    const conflict = raw.search(/^(?:<{7}|={7}|>{7})/m);
    if (conflict >= 0)
      return this.stop(conflict, 'deux versions du fichier se mêlent (« <<<<<<< »). Gardez-en une seule.');
    this.skip();
    const node = this.value();
    this.skip();
    if (this.at < raw.length) {
      const sign = raw[this.at] ?? '';
      const what = /[}\]]/.test(sign)
        ? `un «\u00A0${sign}\u00A0» de trop. Retirez-le, ou cherchez plus haut celui qui ferme trop tôt.`
        : 'le fichier est déjà fini ici. Retirez ce qui suit, ou cherchez plus haut ce qui ferme trop tôt.';
      return this.stop(this.at, what);
    }
    return node;
  }

  value(): JsonNode {
    const start = this.at;
    const sign = this.raw[start];
    if (sign === '{') return this.object();
    if (sign === '[') return this.array();
    if (sign === '"') return { start, ...this.string(false) };
    return readWord(this);
  }

  string(isKey: boolean): { value: string; end: number } {
    const { value, end, fault } = readString(this.raw, this.at, isKey);
    if (fault) this.faults.push(fault);
    this.at = end;
    if (end >= this.raw.length && fault && !fault.edit) throw new Stop();
    return { value, end };
  }

  array(): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    readList(this, start, ']', () => items.push(this.value()));
    return { start, end: this.at, items, value: items.map(({ value }) => value) };
  }

  object(): JsonNode {
    const start = this.at++;
    const entries: JsonEntry[] = [];
    readList(this, start, '}', () => {
      const entry = this.entry();
      const first = entries.find(({ key }) => key === entry.key);
      if (first) this.twice.push({ key: entry.key, first: first.keyStart, at: entry.keyStart });
      entries.push(entry);
    });
    return {
      start,
      end: this.at,
      entries,
      value: Object.fromEntries(entries.map(({ key, node }) => [key, node.value])),
    };
  }

  entry(): JsonEntry {
    const keyStart = this.at;
    const key = this.key();
    const keyEnd = this.at;
    this.skip();
    const sign = this.raw[this.at] ?? '';
    if (sign === ':') this.at++;
    else if (sign === '=') {
      this.fault(this.at, `mettez «\u00A0:\u00A0» après «\u00A0${key}\u00A0», pas «\u00A0=\u00A0».`);
      this.at++;
    } else if (/["{[\d]/.test(sign)) this.fault(keyEnd, `il manque «\u00A0:\u00A0» après «\u00A0${key}\u00A0».`);
    else this.stop(keyEnd, `«\u00A0${key}\u00A0» n’a pas de valeur. Ajoutez «\u00A0:\u00A0», puis sa valeur.`);
    this.skip();
    return { key, keyStart, node: this.value() };
  }

  key(): string {
    if (this.raw[this.at] === '"') return this.string(true).value;
    const start = this.at;
    const bare = this.raw.slice(start).match(/^([\p{L}$_][\p{L}\p{N}$_-]*)("?)(?=\s*:)/u);
    if (bare?.[1]) {
      this.at += bare[0].length;
      const what = `il manque ${bare[2] ? 'le guillemet " au début de' : 'les guillemets " autour de'} «\u00A0${bare[1]}\u00A0».`;
      this.edit(start, what, start, this.at, `"${bare[1]}"`, 'guillemet mis');
      return bare[1];
    }
    const rest = this.raw.slice(start);
    if (CURLY.test(rest)) return this.stop(start, 'mettez des guillemets droits " autour de la clé.');
    return this.stop(start, 'ici il faut une clé entre guillemets droits, comme "say".');
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
