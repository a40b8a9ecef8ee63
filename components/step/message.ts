/** What a surface says for a view and a verdict: one sentence, one quieter line, and the way out of a dead end. */
import type { Role, Target } from '../../core/guide.ts';
import type { VerdictKind } from '../../core/session.ts';
import { isQuestion } from '../../core/step.ts';
import type { View } from '../../core/view.ts';
import { texts, whoToCall } from './texts.ts';

export interface Message {
  kind: VerdictKind | 'lost' | 'elsewhere' | 'orphaned' | 'finished';
  say: string;
  why: string;
  /** We know where it is: solid edge, ring. */
  sure: boolean;
  /** The step can be done from here: its question, « C’est fait ». */
  step: boolean;
}

export type Seen = Pick<View, 'step' | 'where' | 'offer' | 'page' | 'pageName' | 'canGoBack' | 'help' | 'trust' | 'cookies'>;

/** Guides quote labels; a star stands for words that change. */
const quoted = (name: string): string => `« ${name.replace(/\s*\*$/, '')} »`;

const look = ({ names, under }: Target): string => `Cherchez les mots ${quoted(names[0] ?? '')}${under?.[0] ? `, sous ${quoted(under[0])}` : ''}.`;

const nouns: Record<Role, string> = {
  button: 'ce bouton',
  link: 'ce lien',
  textbox: 'ce champ',
  checkbox: 'cette case',
  radio: 'ce choix',
  combobox: 'cette liste',
  file: 'ce bouton d’envoi',
  tab: 'cet onglet',
  heading: 'ce titre',
};

/** « Cette case est cachée » */
const isHidden = (noun: string): string => `C${noun.slice(1)} est caché${noun.startsWith('cette') ? 'e' : ''}`;

/** Said instead of the step when its target is not simply found. */
const verdicts: Record<Exclude<VerdictKind, 'found'>, (target: Target, step: { say: string; why: string }) => { say: string; why: string }> = {
  looking: (_, step) => step,
  doubtful: (target, { say }) => ({ say, why: `J’ai un doute, alors je ne montre rien. ${look(target)}` }),
  hidden: (target) => ({
    say: `${isHidden(nouns[target.role])} pour l’instant.`,
    why: `Ouvrez d’abord le menu ou la partie fermée de la page. ${look(target)}`,
  }),
  absent: (target) => ({ say: `Je ne retrouve pas ${nouns[target.role]}.`, why: `${look(target)} Le site a peut-être changé.` }),
  unreachable: (target) => ({
    say: `Je ne peux pas vous montrer ${nouns[target.role]}.`,
    why: `Le site ne me laisse pas voir cet endroit. ${look(target)}`,
  }),
};

/** Where the person is; a step that happens elsewhere is always on a site we may not see. */
export const placeOf = ({ where, page }: Pick<View, 'where' | 'page'>): View['where'] => (where === 'here' && page === 'elsewhere' ? 'elsewhere' : where);

/** Said beside the step (in the panel) or instead of it (in the page) when the person is not on its page. */
export const placeMessages: Record<'lost' | 'elsewhere', (view: Seen) => { say: string; why: string }> = {
  lost: ({ pageName, offer }) =>
    offer
      ? {
          say: `${offer.ahead ? 'Vous êtes déjà plus loin' : 'Vous êtes à une étape d’avant'} : étape ${offer.n}, « ${offer.title} ».`,
          why: `Voulez-vous continuer ici ? Sinon, retrouvez ${pageName || 'la page où vous étiez'}.`,
        }
      : {
          say: 'Vous êtes sur une autre page.',
          why: `Pour continuer, ${pageName ? `retrouvez ${pageName}` : 'revenez à la page d’avant'}. La flèche de retour du navigateur aide souvent.`,
        },
  elsewhere: ({ trust }) => ({ say: 'Vous êtes sur un autre site. Je ne le regarde pas.', why: `Je vous retrouve quand l’adresse se termine par ${trust}.` }),
};

/** What else can be done where the target is not simply found. */
export const wayOut = ({ canGoBack, help }: Pick<View, 'canGoBack' | 'help'>): string =>
  `Sinon, ${canGoBack ? 'revenez à l’étape précédente ou ' : ''}demandez de l’aide. ${whoToCall(help)}`;

/** The step itself, as written. */
export function stepMessage({ step }: Pick<View, 'step'>): { say: string; why: string } {
  if (!step) return { say: texts.finished, why: '' };
  if (isQuestion(step)) return { say: step.ask, why: step.why };
  return { say: step.say, why: step.uncertain ? `${step.why} ${texts.uncertain}` : step.why };
}

/** What the companion sees of the target; none of it leaves the page, and the panel knows nothing of it. */
export interface OnPage {
  /** Found, and not shown: the level of help says so. */
  mute?: boolean;
  /** Its words on this page, when they are not those of the guide's sentence. */
  label?: string | undefined;
  /** In a closed part of the page. */
  hidden?: boolean;
  /** What to open first then, in the page's words. */
  opener?: string | undefined;
  /** Something lies over it, a cookie banner say. */
  covered?: boolean;
}

/** « Cliquez sur « Continuer ». » where the page says « Continuer »; beside the sentence where the words would not fit in it. */
function asOnPage(own: { say: string; why: string }, label: string | undefined): { say: string; why: string } {
  if (!label) return own;
  const fits = /(sur|dans|cochez|choisissez)\s+«[^«»]*»/i.test(own.say);
  return fits ? { ...own, say: own.say.replace(/«[^«»]*»/, () => quoted(label)) } : { ...own, why: `Sur cette page : ${quoted(label)}. ${own.why}` };
}

export function messageFor(view: Seen, verdict: VerdictKind, orphaned = false, { label, opener, covered }: OnPage = {}): Message {
  if (orphaned) {
    const why = 'Finissez cette page, puis rechargez-la : le guide reviendra. Il n’a rien changé sur le site.';
    return { kind: 'orphaned', say: 'Faire avec vient de changer.', why, sure: false, step: false };
  }
  const own = stepMessage(view);
  if (!view.step) return { kind: 'finished', ...own, sure: true, step: false };
  const place = placeOf(view);
  // The step is done there: its own sentence stays, and says that nobody watches.
  if (place === 'elsewhere' && view.page === 'elsewhere')
    return { kind: 'elsewhere', say: own.say, why: `${own.why} ${placeMessages.elsewhere(view).say}`, sure: true, step: true };
  if (place !== 'here') return { kind: place, ...placeMessages[place](view), sure: false, step: false };
  const target = isQuestion(view.step) ? undefined : view.step.target;
  if (verdict === 'found' || !target) return { kind: 'found', ...asOnPage(own, label), sure: true, step: true };
  if (verdict === 'hidden' && covered)
    return {
      kind: 'hidden',
      say: `Quelque chose cache ${nouns[target.role]}.`,
      why: view.cookies ?? 'Un message couvre la page ? Lisez-le, puis répondez ou fermez-le.',
      sure: false,
      step: true,
    };
  if (verdict === 'hidden' && opener)
    return {
      kind: 'hidden',
      say: `Ouvrez d’abord ${quoted(opener)}.`,
      why: `${quoted(target.names[0] ?? '')} est caché dedans.`,
      sure: false,
      step: true,
    };
  return { kind: verdict, ...verdicts[verdict](target, own), sure: false, step: true };
}
