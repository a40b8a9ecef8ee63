/**
 * The sentences of a step for each case, computed in the background and sent with the view: the page only chooses among
 * them.
 */
import type { Act, Role, Target } from '../guide/guide.ts';
import { isQuestion } from '../guide/step.ts';
import type { InaccessibleArea } from '../locate/inaccessibleAreas.ts';
import { causeMessages } from './causes.ts';
import type { Verdict, VerdictKind } from './state.ts';
import type { VerifyView } from './verification.ts';
import type { Message, Seen, StepMessages, View } from './viewModel.ts';

const DONE = 'Vous l’avez fait.';
const ENDS_HERE = 'Ce guide s’arrête ici pour vous.';

/** Nobody has seen this screen yet. This is said together with what to do then, or not at all. */
const uncertain = ({ mayBeSkipped, done }: Act): string =>
  mayBeSkipped
    ? 'Cet écran ne vient pas ? Passez à la suite.'
    : done === 'said'
      ? 'L’écran est différent ? Lisez ses titres, puis faites ce qu’il demande.'
      : 'Les mots sont différents ? Choisissez ceux qui disent la même chose.';

/** Found filled on arrival, by the site or by the browser: never taken for done. */
export const prefilledNote = (fields: number): string =>
  fields > 1 ? `${fields} cases sont déjà remplies. Vérifiez-les.` : 'Déjà rempli\u00A0? Vérifiez.';

/** An advisor's own walk, said at each step. */
export const VERIFYING: Record<VerifyView['state'], string> = {
  notes: 'Vérification : pour vous, sans personne à côté.',
  closed: 'Vérification : cette étape ne sera pas notée.',
  open: 'Vérification : la suite n’est pas notée. Dans le panneau, vous pouvez continuer le relevé.',
};
const VERIFIED: Message = {
  say: 'La vérification est finie.',
  why: 'Lisez le relevé en entier. Vous l’enregistrez seulement si vous le voulez.',
};

/** « Arrêter le guide », a moment ago. */
const STOPPED: Message = {
  say: 'Le guide est arrêté.',
  why: 'Ce que vous avez fait sur le site est resté. Vous pouvez encore changer d’avis.',
};
/** Guides quote labels; a star stands for words that change. */
const quoted = (name: string): string => `« ${name.replace(/\s*\*$/, '')} »`;

const look = ({ names, reasons: { under } = {} }: Target): string =>
  `Cherchez les mots ${quoted(names[0] ?? '')}${under?.[0] ? `, sous ${quoted(under[0])}` : ''}.`;

const nouns: Record<Role, string> = {
  button: 'ce bouton',
  link: 'ce lien',
  textbox: 'ce champ',
  checkbox: 'cette case',
  radio: 'ce choix',
  combobox: 'cette liste',
  file: 'ce bouton pour choisir un fichier',
  tab: 'cet onglet',
  heading: 'ce titre',
};

/** « Cette case est cachée » */
const isHidden = (noun: string): string => `C${noun.slice(1)} est caché${noun.startsWith('cette') ? 'e' : ''}`;

/** Used instead of the step's sentence when its target is not simply found. */
const verdicts: Record<
  Exclude<VerdictKind, 'found'>,
  (target: Target, step: { say: string; why: string }) => { say: string; why: string }
> = {
  looking: (_, step) => step,
  doubtful: (target, { say }) => ({ say, why: `J’ai un doute, alors je ne montre rien. ${look(target)}` }),
  hidden: (target) => ({
    say: `${isHidden(nouns[target.role])} pour l’instant.`,
    why: `Ouvrez d’abord le menu ou la partie fermée de la page. ${look(target)}`,
  }),
  absent: (target) => ({
    say: `Je ne retrouve pas ${nouns[target.role]}.`,
    why: `${look(target)} Le site a peut-être changé.`,
  }),
  unreachable: (target) => outOfReach(target, 'Le site ne me laisse pas voir cet endroit.'),
};

/** The page asks for more than this step, by fields that it says are required. */
const ASKS_MORE = 'Cette page demande aussi autre chose. Remplissez-le d’abord.';

/** The page that the person has left is still there. */
const SLOW: Message = {
  say: 'La page n’a pas encore changé.',
  why: 'Un site peut être lent : attendez un peu. Un message est écrit sur la page ? Lisez-le d’abord.',
};

const outOfReach = (target: Target, where: string): Message => ({
  say: `Je ne peux pas vous montrer ${nouns[target.role]}.`,
  why: `${where} ${look(target)}`,
});

/** Where to look when part of the page is inaccessible to us, with the heading above it where there is one. */
const sealed: Record<InaccessibleArea['what'], string> = {
  frame: `Une partie de la page vient d’un autre site. Regardez d’abord là{, sous ${quoted('¤')}}.`,
  closed: `Une partie de la page m’est fermée. Regardez d’abord là{, sous ${quoted('¤')}}.`,
  canvas: `Une partie de la page est une image. Regardez d’abord là{, sous ${quoted('¤')}}.`,
};

/** The page has opened another tab, and the guide has followed the person there. */
const MOVED: Message = {
  say: 'La suite est dans l’autre onglet.',
  why: 'Le site vient de l’ouvrir. Cliquez sur cet onglet, en haut de la fenêtre. Vous préférez rester ? Cliquez sur « Continuer ici ».',
};

/** Where the person is. A step that happens elsewhere is always on a site we may not see. */
export const situationOf = ({ where, page }: Pick<View, 'where' | 'page'>): View['where'] =>
  where === 'here' && page === 'elsewhere' ? 'elsewhere' : where;

/** Shown beside the step (in the panel) or instead of it (in the page) when the person is not on its page. */
export const placeMessages: Record<'lost' | 'elsewhere', (view: Seen) => { say: string; why: string }> = {
  lost: ({ pageName, offer, moved, unknown }) =>
    moved
      ? MOVED
      : offer
        ? {
            say: `${offer.ahead ? 'Vous êtes déjà plus loin' : 'Vous êtes à une étape d’avant'} : étape ${offer.n}, « ${offer.title} ».`,
            why: `Voulez-vous continuer ici ? Sinon, retrouvez ${pageName || 'la page où vous étiez'}.`,
          }
        : unknown
          ? {
              say: 'Je ne connais pas cette page.',
              why: `Lisez-la : elle fait peut-être partie de la démarche.${pageName ? ` Sinon, retrouvez ${pageName}.` : ''}`,
            }
          : {
              say: 'Vous êtes sur une autre page.',
              why: `Pour continuer, ${pageName ? `retrouvez ${pageName}` : 'revenez à la page d’avant'}. La flèche de retour du navigateur aide souvent.`,
            },
  elsewhere: ({ trust }) => ({
    say: 'Je ne vois pas ce site. Lisez l’adresse.',
    why: `Elle est tout en haut de la fenêtre. Le nom du site est juste avant le premier « / ». Je vous retrouve quand il se termine par ${trust}.`,
  }),
};

/** What else the person can do when the target is not simply found. */
export const wayOut = ({ canGoBack, help }: Pick<View, 'canGoBack' | 'help'>): string =>
  `Sinon, ${canGoBack ? 'revenez à l’étape précédente ou ' : ''}demandez de l’aide. ${whoToCall(help)}`;

/** The step itself, as written. */
export function stepMessage({
  step,
  alert = '',
  endsEarly,
  verify,
}: Pick<View, 'step' | 'alert' | 'endsEarly' | 'verify'>): Message {
  if (!step && verify) return VERIFIED;
  if (!step) return { say: endsEarly ? ENDS_HERE : DONE, why: alert };
  if (isQuestion(step)) return { say: step.ask, why: step.why };
  return { say: step.say, why: step.uncertain ? `${step.why} ${uncertain(step)}`.trim() : step.why };
}

/**
 * « Cliquez sur « Continuer ». » where the page says « Continuer »; beside the sentence when the words would not fit in
 * it.
 */
function labelled({ say, why }: Message): Message {
  const fits = /(sur|dans|cochez|choisissez)\s+«[^«»]*»/i.test(say);
  return fits
    ? { say: `{${say.replace(/«[^«»]*»/, quoted('¤'))}}`, why }
    : { say, why: `{Sur cette page : ${quoted('¤')}. ${why}}` };
}

/** Who answers, with the number said once: « La Caf répond au 3230. Service gratuit. » The card says the rest. */
export const whoToCall = ({ who, number, price, note }: View['help']): string =>
  [who, number && !who.includes(number) ? `Appelez le ${number}` : undefined, price, note]
    .filter((part) => part !== undefined)
    .map(full)
    .join(' ');

const full = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

/**
 * The extension was updated or removed while the page stayed open. Its memory is gone, so the guide does not come back
 * by itself.
 */
export const orphaned: Message = {
  say: 'Faire avec vient de changer.',
  why: 'Ce que vous avez fait sur le site est resté. Pour retrouver le guide, ouvrez Faire avec.',
};

export function messagesOf(view: Seen): StepMessages {
  const own = stepMessage(view);
  const { step } = view;
  const target = !step || isQuestion(step) ? undefined : step.target;
  const elsewhere = placeMessages.elsewhere(view);
  const trouble = (kind: Exclude<VerdictKind, 'found'>): Message => (target ? verdicts[kind](target, own) : own);
  const beyond = (what: InaccessibleArea['what']): Message => (target ? outOfReach(target, sealed[what]) : own);
  return {
    ...causeMessages,
    found: own,
    finished: own,
    stopped: STOPPED,
    looking: own,
    doubtful: trouble('doubtful'),
    hidden: trouble('hidden'),
    absent: view.waits && target ? SLOW : trouble('absent'),
    unreachable: trouble('unreachable'),
    frame: beyond('frame'),
    closed: beyond('closed'),
    canvas: beyond('canvas'),
    above: own,
    labelled: labelled(own),
    covered: target
      ? {
          say: `Quelque chose cache ${nouns[target.role]}.`,
          why: view.cookies ?? 'Un message couvre la page ? Lisez-le, puis répondez ou fermez-le.',
        }
      : own,
    incomplete: { ...own, first: 'Il reste des cases à remplir au-dessus.', why: ASKS_MORE },
    answered: { ...own, first: causeMessages.refused.say, why: causeMessages.refused.why },
    opener: target
      ? { say: `{Ouvrez d’abord ${quoted('¤')}.}`, why: `${quoted(target.names[0] ?? '')} est caché dedans.` }
      : own,
    lost: placeMessages.lost(view),
    // The step is done there: its own sentence stays, and says that the extension sees nothing there.
    elsewhere:
      situationOf(view) === 'elsewhere' && view.page === 'elsewhere'
        ? { say: own.say, why: `${own.why} ${elsewhere.say}` }
        : elsewhere,
    orphaned,
  };
}
export const HERE = 'Je suis encore là';

/** The page leaves no place where our buttons work. */
export const MUTE = 'Cette page ne me laisse pas de place. Suivez l’étape ici, dans le panneau.';

export const warning =
  'Personne n’a rien fait depuis un moment. Sans vous, j’efface cette séance pour la personne suivante.';

/** Without the words of the page, which never leave it: a part in braces needs them. */
const plain = ({ say, why, first }: Message, own: Message): Message => {
  const bare = (text: string): string => text.replace(/{[^{}]*}/g, '');
  // A surface with one line for both says what comes first there.
  return { say: bare(say) || own.say, why: [first, bare(why)].filter(Boolean).join(' ') };
};

/** The messages of the step for every surface, according to what the page has reported of its target. */
export function saidOf(
  says: StepMessages,
  view: Pick<View, 'step' | 'where' | 'page' | 'stopped'>,
  verdict?: Verdict,
): Message {
  const { step } = view;
  if (!step) return view.stopped ? says.stopped : says.finished;
  const place = situationOf(view);
  if (place === 'lost' && verdict?.cause && verdict.cause !== 'absent') return plain(says[verdict.cause], says.lost);
  if (place !== 'here' || isQuestion(step) || !step.target || !verdict) return says.found;
  const isAnswered = verdict.kind === 'found' && verdict.cause === 'refused';
  return plain(says[isAnswered ? 'answered' : (verdict.cause ?? verdict.kind)], says.found);
}
