/** How a candidate matches the author's words: whole, in part, or in another form. Pure. */
import type { Target } from '../guide/guide.ts';
import { type Features, sameRoleFamily } from './features.ts';
import { sameSense } from './lexicon.ts';
import { same, stripAccents, wantedOf } from './normalise.ts';
import { denies, vetoed } from './veto.ts';

/** How many reasons besides the words a ring takes, and how near the words are. */
export interface Bearing {
  /**
   * The lower, the closer: 0 the whole words; then a part of them; another form; a part of a longer sentence, or a form
   * that may be another word.
   */
  tier: 0 | 1 | 2 | 3;
  /** How many other reasons it needs. */
  needs: number;
  /** The name that matches, and the author's variant. */
  name: string;
  want: string;
}

/** After the label, these words change what it means: whose it is, when, which one. */
const TURNS_BEHIND =
  /^(du|de|des|d|au|aux|a|pour|sans|sauf|avec|et|ou|ni|que|qui|dont|non|pas|plus|moins|ulterieurement|autrement|comme)\b|\b(conjoint|tiers|proche|enfants?|parents?|bailleur|acheteur|vendeur|acquereur|cotitulaire|employeur|tard|oublie|perdu|autres?|ancien(ne)?|nouve(au|lle|l)|second(e)?|deuxieme|precedent(e)?|suivant(e)?|professionnel(le)?s?|entreprises?|annuel(le)?|mensuel(le)?|trimestriel(le)?|provisoire|definiti(f|ve)|postale?|fixe|portable|secondaire|principale?)\b|^\d/;
/** Before the label, these words only say that one goes there. */
const LEADS =
  /^(voir|consulter|acceder|ouvrir|aller|decouvrir|bonjour|bienvenue|nouveau|rubrique|service|espace|etape|menu|lien|bouton|votre|vos|mon|mes|ma)\b/;

/** Beside the name of a field: how it is to be filled (« sans espace », « 10 chiffres », « ne mettez pas le 0 »). There is nothing to refuse there. */
const FILLING =
  /^(sans|ne |n'|pas de |(par )?exemple|format|entre |[a-z]+ez\b)|\b(chiffres?|lettres?|caracteres?|espaces?|tirets?|accents?|majuscules?|minuscules?|jj|aaaa|exemple|format|virgule)\b/;

const turns = (left: string, isFilled: boolean): boolean => {
  const plain = stripAccents(left).trim();
  if (!plain || (isFilled && FILLING.test(plain))) return false;
  return TURNS_BEHIND.test(plain) || denies(plain);
};
const leads = (left: string): boolean => LEADS.test(stripAccents(left).trim());

const better = (a: Bearing | undefined, b: Bearing): Bearing =>
  !a || b.tier < a.tier || (b.tier === a.tier && b.needs < a.needs) ? b : a;

/** @returns undefined when it matches none of the author's words, in any form */
/** @param forms also match the words in another form */
export function bearingOf(target: Target, features: Features, forms = true): Bearing | undefined {
  const isKin = sameRoleFamily(features.role, target.role);
  let best: Bearing | undefined;
  const take = (bearing: Bearing): void => {
    best = better(
      best,
      isKin ? bearing : { ...bearing, tier: Math.max(2, bearing.tier) as 2 | 3, needs: bearing.needs + 1 },
    );
  };
  for (const want of target.names) {
    const { want: stem, open } = wantedOf(want);
    for (const name of features.names) {
      if (!same(name, want)) continue;
      // Words that the author left open may say no, or later.
      const isTurned = open && denies(stripAccents(name.slice(stem.length)));
      take({ tier: isTurned ? 3 : 0, needs: isTurned ? 9 : 0, name, want });
    }
    if (best?.tier === 0) continue;
    for (const { name, rest, left, front } of features.parts ?? []) {
      if (same(name, want)) {
        const isFilled = !front && /^(textbox|combobox|file)$/.test(target.role);
        if (!isFilled && vetoedBy(left, stem)) continue;
        const isOther = front ? !leads(left) : turns(left, isFilled);
        if (rest === 'help') take({ tier: 1, needs: 1, name, want });
        else if (isOther) take({ tier: 3, needs: 9, name, want });
        else take(rest === 'apart' && !front ? { tier: 1, needs: 1, name, want } : { tier: 3, needs: 2, name, want });
      }
    }
    if (!forms || open) continue;
    const formed = [
      ...features.names,
      ...(features.parts ?? []).filter(({ rest }) => rest === 'help').map(({ name }) => name),
    ];
    for (const name of formed) {
      if (vetoed(name, want)) continue;
      const sense = sameSense(name, want, features.capitals);
      if (sense) take({ tier: sense === 'sure' ? 2 : 3, needs: sense === 'sure' ? 2 : 3, name, want });
    }
  }
  return best;
}

/** A sentence of its own says when the control is for you; it does not refuse what the control does. */
const OWN_SENTENCE = /^(vous|tu|il|elle|ils|elles|on|nous|c'est|ce|cet|cette|ces|si|lorsque|quand|votre|vos|aucune?)\b/;

/** The part left out refuses, and the author’s words do not. */
function vetoedBy(left: string, want: string): boolean {
  const plain = stripAccents(left);
  return plain !== '' && denies(plain) && !OWN_SENTENCE.test(plain) && !denies(stripAccents(want));
}

/** The visible words contradict the accessible name. */
export function isContradicted(features: Features, { name, want, tier }: Bearing): boolean {
  const { shown, names, role } = features;
  if (shown === '') return true;
  // On a control that shows no words, what is not announced either is read by nobody.
  const isSilent = 'shown' in features && shown === undefined && /^(button|link|tab)$/.test(role);
  if (isSilent && tier === 0 && names[0] !== name) return !same(names[0] ?? '', want);
  if (shown === undefined || !/[\p{L}\p{N}]{2}/u.test(shown) || same(shown, want) || shown === name) return false;
  // A word split over several elements is one word.
  const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters(shown) === letters(name) || letters(shown) === letters(wantedOf(want).want)) return false;
  const read = new Set(stripAccents(shown).match(/[\p{L}\p{N}]+/gu));
  const said = new Set(stripAccents(name).match(/[\p{L}\p{N}]+/gu));
  const within = (a: Set<string>, b: Set<string>): boolean => [...a].every((word) => b.has(word));
  if (within(read, said)) return false;
  if (!within(said, read)) return true;
  // It is read among other words. Read alone, they may refuse what it says.
  return tier === 0 && denies(stripAccents(shown)) && !denies(stripAccents(name));
}
