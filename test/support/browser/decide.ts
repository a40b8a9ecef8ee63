import { describe, isText, named, paper, under } from './controls.ts';
import type { Bubble } from './page/bubble.ts';
import type { Control } from './page/controls.ts';
import { contains, quoted, same } from './page/words.ts';

/**
 * What an obedient person would do now. They know only the bubble, the accessible names in the page, and their own
 * papers.
 */
export type Deed =
  | { kind: 'finish' }
  | { kind: 'answer'; button: string }
  /** `unseen`: what the exercise names is not on the page yet, or at all, because a page may load late. */
  | { kind: 'done'; unseen?: boolean }
  | { kind: 'act'; control: Control; value?: string; part?: Part }
  | { kind: 'lost'; why: string };

/** The part of the bubble from which an action comes: its heading, or the sentence that only practice shows. */
export type Part = 'heading' | 'exercise';

export interface Knows {
  papers: Record<string, string>;
  /** The preferred answers to questions and choices. Otherwise the person takes the first option. */
  answers: string[];
  /** The choices that the guide leaves to the person: the sentence → the name of what they prefer. */
  wishes?: Record<string, string> | undefined;
  /** The answers to these specific questions. Otherwise the person uses `answers`, then the first option. */
  replies?: Record<string, string> | undefined;
}

const DONE = "C'est fait";
/** Offered when the person is clearly at another step. */
const JUMP = 'Continuer ici';
/**
 * The requests of the levels below « pas à pas », made one after the other until the bubble says what to do. A person
 * who does not see the target also requests where it is.
 */
export const REQUESTS = ['Me dire le but', 'Me dire comment'];
export const SHOW = 'Me montrer où';
const ours = [
  DONE,
  'Je suis bloqué',
  "Plus d'actions",
  'Moins d’actions',
  'Étape précédente',
  'Écouter',
  'Réduire',
  'Agrandir',
  'Arrêter le guide',
  'Me montrer',
  'Signaler une erreur',
  'Fermer',
  "J'ai aidé",
  "Je l'ai trouvé",
  'Être aidé',
  'Je suis encore là',
  ...REQUESTS,
  SHOW,
];

export const canSayDone = (bubble: Bubble) => bubble.buttons.some((button) => same(button.name, DONE));
export const isFinished = (bubble: Bubble) => contains(bubble.text, 'Guide terminé');

function valueFor(control: Control, words: string[], { papers, answers }: Knows): string | undefined {
  const known = [control.name, ...words].map((label) => paper(papers, label)).find((value) => value !== undefined);
  const asked = known ?? answers.find((answer) => control.options.some((option) => same(option, answer)));
  const said = words.find((word) => !same(word, control.name) && !control.context.some((one) => same(one, word)));
  return asked ?? said;
}

/** The answers to a question. */
const choices = (bubble: Bubble) =>
  bubble.buttons.filter((button) => !button.inline && !button.snag && !ours.some((name) => same(name, button.name)));

/** The one control that the words name; null when they name none. */
export function one(words: string[], context: string[], controls: Control[], knows: Knows): Deed | null {
  for (const word of words) {
    const others = [...words, ...context].filter((other) => other !== word);
    const found = named(controls, word);
    const narrowed = found.length > 1 ? under(found, others) : found;
    if (narrowed.length > 1)
      return {
        kind: 'lost',
        why: `« ${word} » nomme ${narrowed.length} choses : ${narrowed.map(describe).join(' ; ')}`,
      };
    const control = narrowed[0];
    if (control?.role === 'heading') {
      const inGroup = choiceIn(word, controls, knows);
      return inGroup ?? { kind: 'done' };
    }
    if (!control) {
      const inGroup = choiceIn(word, controls, knows);
      if (inGroup) return inGroup;
      continue;
    }
    if (!isText(control) && control.role !== 'combobox' && control.role !== 'listbox') return { kind: 'act', control };
    const value = valueFor(control, words, knows);
    return value === undefined
      ? { kind: 'lost', why: `rien dans les papiers pour ${describe(control)}` }
      : { kind: 'act', control, value };
  }
  return null;
}

/** « Pour qui est la demande ? » names a group: the papers, or a preference, give the answer to choose in it. */
function choiceIn(legend: string, controls: Control[], { papers, answers }: Knows): Deed | null {
  const members = controls.filter(
    (control) => ['radio', 'checkbox'].includes(control.role) && control.context.some((name) => same(name, legend)),
  );
  const wanted = [paper(papers, legend), ...answers].filter((value) => value !== undefined);
  const control = members.find((member) => wanted.some((value) => same(member.name, value)));
  return control ? { kind: 'act', control } : null;
}

const REFUSES = /^\W*(tout\s+refuser|(je\s+)?refuser?\b|continuer\s+sans\s+accepter)/i;
const EXERCISE = /dans l[’']exercice[^«»]*((?:«[^«»]+»(?:\s+et\s+)?)+)/i;
/**
 * The next control that the sentence of the practice site names. « cochez « l’une » et « l’autre » » names two, which
 * are handled one after the other.
 */
export const exercise = (bubble: Bubble, past: Part[]): string | undefined =>
  quoted(bubble.text.match(EXERCISE)?.[1] ?? '')[past.filter((part) => part === 'exercise').length];

/** « Tapez votre mot de passe » names its field without « », because a quiet step highlights nothing on the page. */
function unquoted(bubble: Bubble, controls: Control[], { papers }: Knows): Deed | null {
  const fields = controls.filter((control) => isText(control) && contains(bubble.say, control.name));
  const value = fields.length === 1 ? paper(papers, (fields[0] as Control).name) : undefined;
  return value === undefined ? null : { kind: 'act', control: fields[0] as Control, value };
}

function answer(bubble: Bubble, { answers, replies }: Knows): Deed | null {
  const options = choices(bubble);
  const reply = Object.entries(replies ?? {}).find(([question]) => same(question, bubble.say))?.[1];
  const preferred = [...(reply ? [reply] : []), ...answers].flatMap((wanted) =>
    options.filter((option) => same(option.name, wanted)),
  )[0];
  return options.length > 1
    ? { kind: 'answer', button: (preferred ?? (options[0] as (typeof options)[0])).name }
    : null;
}

/** @param past the parts of this bubble that were already followed without a change of step */
export function decide(bubble: Bubble, controls: Control[], knows: Knows, past: Part[] = []): Deed {
  if (isFinished(bubble)) return { kind: 'finish' };
  if (bubble.buttons.some((button) => same(button.name, JUMP))) return { kind: 'answer', button: JUMP };
  const request = REQUESTS.find((name) => bubble.buttons.some((button) => same(button.name, name)));
  if (request) return { kind: 'answer', button: request };
  const words = quoted(bubble.say);
  const context = quoted(bubble.text);
  const asked = words.length === 0 ? answer(bubble, knows) : null;
  if (asked) return asked;
  const done: Deed | null = canSayDone(bubble) ? { kind: 'done' } : null;
  if (!past.includes('heading')) {
    const first = words.length > 0 ? one(words, context, controls, knows) : unquoted(bubble, controls, knows);
    // A title of the page bears these words, but the bubble asks for something to do: another thing bears them too.
    const below = controls.filter(({ role }) => role !== 'heading');
    const heading = first?.kind === 'done' && !done ? one(words, context, below, knows) : first;
    if (heading && (heading.kind !== 'done' || done))
      return heading.kind === 'act' ? { ...heading, part: 'heading' } : heading;
  }
  const practice = exercise(bubble, past) ?? (past.includes('exercise') ? undefined : knows.wishes?.[bubble.say]);
  const deed = practice ? one([practice], context, controls, knows) : null;
  if (deed) return deed.kind === 'act' ? { ...deed, part: 'exercise' } : deed;
  if (done && (past.length > 0 || words.length === 0)) return practice === undefined ? done : { ...done, unseen: true };
  if (past.length > 0) return { kind: 'lost', why: 'c’est fait, et rien ne change' };
  // « Vous pouvez refuser »: the label of the refusal differs between sites.
  const refusal =
    contains(bubble.text, 'cookies') && controls.find(({ role, name }) => role === 'button' && REFUSES.test(name));
  if (refusal) return { kind: 'act', control: refusal };
  const opened = one(
    context.filter((word) => !words.includes(word)),
    words,
    controls,
    knows,
  );
  return (
    opened ?? {
      kind: 'lost',
      why:
        words.length > 0
          ? `la page n’a rien qui s’appelle ${words.map((word) => `« ${word} »`).join(' ou ')}`
          : 'la bulle ne dit pas quoi faire',
    }
  );
}
