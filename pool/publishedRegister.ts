/** Which exports have been counted: the same one twice counts once, two that overlap are refused. In memory: one short string per export. */
import { Fault } from './read.ts';

/** `LYON-03 2026-09` → what it held. */
export type Published = Record<string, string>;

interface Entry {
  file: string;
  print: string;
}

interface SubmittedExport extends Entry {
  structure: string;
  poste: string;
  mois: string;
}

export class ExportRegister {
  readonly structures = new Set<string>();
  /** Structure and month → PC (empty for the place's own file) → what it held. */
  private readonly places = new Map<string, Map<string, Entry>>();

  /** True when it is new, false when this very export was already there. @throws Fault when it overlaps another. */
  add({ file, structure, poste, mois, print }: SubmittedExport): boolean {
    const name = `${structure} ${mois}`;
    this.structures.add(structure);
    const place = this.places.get(name) ?? new Map<string, Entry>();
    this.places.set(name, place);
    const same = place.get(poste);
    if (same?.print === print) return false;
    if (same) {
      const who = poste ? `le poste ${poste} de la structure ${structure} a` : `la structure ${structure} a`;
      throw new Fault(
        `${file} : ${who} déjà donné le mois ${mois} dans ${same.file}, avec d’autres nombres. Gardez un seul des deux fichiers.`,
      );
    }
    const [other] = place.values();
    if (other && place.has('') !== (poste === '')) {
      throw new Fault(
        `${file} : la structure ${structure} a déjà donné le mois ${mois} dans ${other.file}. Gardez le fichier du lieu, ou ceux de ses postes, pas les deux.`,
      );
    }
    place.set(poste, { file, print });
    return true;
  }

  /** The PCs of a place count as one: their order does not matter. */
  published(): Published {
    const entries = [...this.places].map(
      ([name, place]) =>
        [
          name,
          [...place]
            .map(([poste, { print }]) => poste + print)
            .sort()
            .join(' '),
        ] as const,
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What was published stays: an export that left or changed would be found by taking one table from the other. */
  missing(before: Published): string[] {
    const now = this.published();
    return Object.entries(before)
      .filter(([name, print]) => now[name] !== print)
      .map(([name]) => {
        const [structure, mois] = name.split(' ');
        const what = now[name] ? 'a changé' : 'manque';
        return `Le mois ${mois} de la structure ${structure} a déjà été publié ici, et il ${what}. Remettez le même fichier, ou choisissez un autre dossier avec --sortie.`;
      });
  }
}
