/** A place in the text of a JSON file that moves on, and the faults found on the way. */
import { type Edit, lineAndColumn, type Mended } from './node.ts';

export interface SyntaxFault {
  at: number;
  what: string;
  edit?: Edit;
}

/** Thrown after a fault when it is impossible to guess what follows. */
export class Stop extends Error {}

export class Cursor {
  readonly faults: SyntaxFault[] = [];
  readonly raw: string;
  at = 0;
  /** Where the last object ended: when a brace closes too early, its remaining keys seem to belong to the list around it. */
  lastBrace = 0;

  constructor(raw: string) {
    this.raw = raw;
  }

  fault(at: number, what: string): void {
    this.faults.push({ at, what });
  }

  edit(at: number, what: string, start: number, end: number, text: string, did: Mended): void {
    this.faults.push({ at, what, edit: { start, end, text, did } });
  }

  stop(at: number, what: string): never {
    this.fault(at, what);
    throw new Stop();
  }

  line(at: number): number {
    return lineAndColumn(this.raw, at).line;
  }

  skip(): void {
    for (;;) {
      this.at += this.raw.slice(this.at).match(/^[\s\u00A0\u202F]+/)?.[0].length ?? 0;
      const comment = this.raw.slice(this.at).match(/^(?:\/\/.*|\/\*[\s\S]*?\*\/)/)?.[0];
      if (!comment) return;
      const end = this.at + comment.length;
      this.edit(this.at, 'un commentaire n’a pas sa place ici. Retirez-le.', this.at, end, '', 'commentaire retiré');
      this.at = end;
    }
  }
}
