/**
 * A practice site as data (practice.json): fictitious screens, a fictitious person and their papers.
 * One renderer draws them all (components/practice); nothing here looks like the State.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const screen = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** What must hold before a button lets through. `is` compares with a paper’s value, spaces and case apart. */
const Need = v.strictObject({
  field: v.pipe(text, v.description('The label of a field, choice or box of this screen.')),
  is: v.optional(text),
  error: v.pipe(text, v.description('Said when it does not hold; never blames.')),
});

const Goes = {
  to: v.optional(v.pipe(screen, v.description('The screen it leads to. Without it the button reveals the blocks of `reveals`.'))),
  reveals: v.optional(v.pipe(text, v.description('The name of blocks (`when`) that appear on this screen.'))),
  needs: v.optional(v.array(Need)),
};

const Block: v.GenericSchema<Block> = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('heading'), level: v.optional(v.picklist([2, 3])), text, when: v.optional(text) }),
    v.strictObject({ kind: v.literal('text'), text, when: v.optional(text) }),
    v.strictObject({ kind: v.literal('list'), items: v.array(text), when: v.optional(text) }),
    v.strictObject({ kind: v.literal('notice'), text, when: v.optional(text) }),
    v.strictObject({
      kind: v.literal('field'),
      label: text,
      input: v.optional(v.picklist(['text', 'email', 'tel', 'password', 'number', 'date', 'area'])),
      required: v.optional(v.boolean()),
      placeholder: v.optional(v.string()),
      prefilled: v.optional(text),
      when: v.optional(text),
    }),
    v.strictObject({ kind: v.literal('select'), label: text, options: v.array(text), required: v.optional(v.boolean()), when: v.optional(text) }),
    v.strictObject({
      kind: v.literal('choice'),
      legend: text,
      options: v.array(text),
      many: v.optional(v.boolean()),
      reveals: v.optional(v.record(text, text)),
      when: v.optional(text),
    }),
    v.strictObject({ kind: v.literal('box'), label: text, when: v.optional(text) }),
    v.strictObject({ kind: v.literal('upload'), label: text, when: v.optional(text) }),
    v.strictObject({ kind: v.literal('button'), label: text, ...Goes, main: v.optional(v.boolean()), when: v.optional(text) }),
    v.strictObject({ kind: v.literal('link'), label: text, ...Goes, when: v.optional(text) }),
    v.strictObject({ kind: v.literal('menu'), legend: text, links: v.array(v.strictObject({ label: text, to: v.optional(screen) })), when: v.optional(text) }),
    v.strictObject({ kind: v.literal('group'), legend: text, blocks: v.array(Block), when: v.optional(text) }),
  ]),
);

export type Block =
  | { kind: 'heading'; level?: 2 | 3; text: string; when?: string }
  | { kind: 'text' | 'notice'; text: string; when?: string }
  | { kind: 'list'; items: string[]; when?: string }
  | {
      kind: 'field';
      label: string;
      input?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'area';
      required?: boolean;
      placeholder?: string;
      prefilled?: string;
      when?: string;
    }
  | { kind: 'select'; label: string; options: string[]; required?: boolean; when?: string }
  | { kind: 'choice'; legend: string; options: string[]; many?: boolean; reveals?: Record<string, string>; when?: string }
  | { kind: 'box' | 'upload'; label: string; when?: string }
  | ({ kind: 'button'; label: string; main?: boolean; when?: string } & Goes)
  | ({ kind: 'link'; label: string; when?: string } & Goes)
  | { kind: 'menu'; legend: string; links: { label: string; to?: string }[]; when?: string }
  | { kind: 'group'; legend: string; blocks: Block[]; when?: string };

export interface Goes {
  to?: string;
  reveals?: string;
  needs?: { field: string; is?: string; error: string }[];
}

export const PracticeSchema = v.pipe(
  v.strictObject({
    $schema: v.string(),
    name: v.pipe(text, v.description('The fictitious site’s name: « Caisse d’entraînement ».')),
    person: v.strictObject({ name: text, about: text }),
    papers: v.pipe(
      v.array(v.strictObject({ title: text, lines: v.array(v.strictObject({ label: text, value: text })) })),
      v.description('Labels are those of the fields where they are copied.'),
    ),
    first: screen,
    exercise: v.optional(
      v.pipe(
        v.record(text, text),
        v.description(
          'An extra sentence for a step (by its key, « connexion/mot-de-passe » inside an include), said in practice only: « Dans l’exercice, cliquez sur « … ». »',
        ),
      ),
    ),
    screens: v.record(
      screen,
      v.strictObject({
        address: v.pipe(text, v.description('The address shown, and given to the page matcher: « https://connect.caf.fr/… ».')),
        title: text,
        blocks: v.array(Block),
      }),
    ),
  }),
  v.title('Site d’entraînement de Faire avec'),
);

export type Practice = Omit<v.InferOutput<typeof PracticeSchema>, 'screens'> & {
  screens: Record<string, { address: string; title: string; blocks: Block[] }>;
};
