/** Where words were read: the item of evidence.json that gives them for this site, or « guess ». */
import { GUESS, type Words } from '../../core/guide/format/words.ts';
import { normalise } from '../../core/locate/normalise.ts';
import { fits } from '../../core/page/recognise.ts';
import type { Evidence } from './evidence.ts';

const LABELS = new Set([
  'button',
  'link',
  'field',
  'choice',
  'radio',
  'tab',
  'option',
  'label',
  'heading',
  'text',
  'state',
]);
/** Items that say themselves that they are not the site's words, or not reliable. */
const WEAK = /wording|low reliability|not housing/;

/** « Sexe : masculin / féminin » gives three labels; « A → B » two. */
const partsOf = (text: string): string[] => [text, ...text.split(/ \/ | → | : /)];
/** The end of « Continuer sur {service} » and « Vœu multiple national : … » changes. */
const comparable = (text: string): string => normalise(text.replace(/\s*(\{[^}]*\}|…|\*)\s*$/, ''));

/** HistoVec is another site than the one of the forms, in the same folder. */
const sameScreen = (screen: string, page: string | undefined): boolean =>
  /^histovec/i.test(screen) === (page ?? '').startsWith('histovec');

export interface Origins {
  ofWords(text: string, page?: string): Words;
  ofAddress(pattern: string): Words;
}

export function originsOf(evidence: Evidence[], site: string): Origins {
  const own = evidence.filter((item) => item.site === site && !WEAK.test(item.note ?? ''));
  const labels = own.filter(({ kind }) => LABELS.has(kind));
  const addresses = own.filter(({ kind }) => kind === 'url');
  return {
    ofWords(text, page) {
      const wanted = comparable(text);
      const found = labels.find(
        (item) => sameScreen(item.screen, page) && partsOf(item.text).some((part) => comparable(part) === wanted),
      );
      return { text, origin: found?.id ?? GUESS };
    },
    ofAddress(pattern) {
      const found = addresses.find(({ text }) => {
        const address = text.replace('?…', '').replace(/[?#]?…?$/, '');
        // A pattern as wide as the whole host needs no evidence.
        const written = pattern.replace(/\*$/, '').replace(/\/$/, '');
        const place = address
          .replace('https://', '')
          .replace(/\?[^#]*/, '')
          .replace(/\/$/, '');
        return fits(pattern, address) && (pattern.includes('#') || place === written);
      });
      return { text: pattern, origin: found?.id ?? GUESS };
    },
  };
}
