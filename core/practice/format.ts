/**
 * A practice site as data (practice.json): fictitious screens, a fictitious person and their papers.
 * One renderer draws them all (components/practice); nothing here looks like the State.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const screen = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/**
 * What must hold before a button lets the person through. `is` compares with a paper's value, without regard to spaces
 * and case.
 */
const Need = v.strictObject({
  field: v.pipe(text, v.description('The label of a field, choice or box of this screen.')),
  is: v.optional(text),
  error: v.pipe(text, v.description('Said when it does not hold; never blames.')),
});

const mishap = v.pipe(screen, v.description('A mishap of `mishaps`.'));

/**
 * Where a mishap happens: the first press is refused with a sentence, or leads to the wrong screen; the next press
 * works.
 */
const Trouble = v.strictObject({ mishap, error: v.optional(text), to: v.optional(screen) });

const GivenFile = v.strictObject({
  name: v.pipe(text, v.regex(/^[a-z0-9-]+-EXERCICE\.pdf$/, 'un nom comme « attestation-EXERCICE.pdf »')),
  lines: v.pipe(
    v.array(text),
    v.minLength(2),
    v.maxLength(25),
    v.description('What is written in it; the first line is the title.'),
  ),
});
export type GivenFile = v.InferOutput<typeof GivenFile>;

const Destination = {
  file: v.optional(
    v.pipe(
      GivenFile,
      v.description('A PDF made on the spot and marked « EXERCICE »: what the real site would let one download.'),
    ),
  ),
  to: v.optional(
    v.pipe(screen, v.description('The screen it leads to. Without it the button reveals the blocks of `reveals`.')),
  ),
  reveals: v.optional(v.pipe(text, v.description('The name of blocks (`when`) that appear on this screen.'))),
  needs: v.optional(v.array(Need)),
  trouble: v.optional(v.array(Trouble)),
};

/** Every block may depend on what was revealed, and on a mishap switched on (`if`) or off (`unless`). */
const Conditions = { when: v.optional(text), if: v.optional(mishap), unless: v.optional(mishap) };

const Block: v.GenericSchema<Block> = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('heading'), level: v.optional(v.picklist([2, 3])), text, ...Conditions }),
    v.strictObject({ kind: v.literal('text'), text, ...Conditions }),
    v.strictObject({ kind: v.literal('list'), items: v.array(text), ...Conditions }),
    v.strictObject({ kind: v.literal('notice'), text, ...Conditions }),
    v.strictObject({
      kind: v.literal('field'),
      label: text,
      input: v.optional(v.picklist(['text', 'email', 'tel', 'password', 'number', 'date', 'area'])),
      required: v.optional(v.boolean()),
      placeholder: v.optional(v.string()),
      prefilled: v.optional(text),
      ...Conditions,
    }),
    v.strictObject({
      kind: v.literal('select'),
      label: text,
      options: v.array(text),
      required: v.optional(v.boolean()),
      ...Conditions,
    }),
    v.strictObject({
      kind: v.literal('choice'),
      legend: text,
      options: v.array(text),
      many: v.optional(v.boolean()),
      reveals: v.optional(v.record(text, text)),
      ...Conditions,
    }),
    v.strictObject({ kind: v.literal('box'), label: text, ...Conditions }),
    v.strictObject({ kind: v.literal('upload'), label: text, ...Conditions }),
    v.strictObject({
      kind: v.literal('button'),
      label: text,
      ...Destination,
      main: v.optional(v.boolean()),
      greyUntil: v.optional(
        v.pipe(text, v.description('Disabled until this field, choice or box of the screen is filled.')),
      ),
      ...Conditions,
    }),
    v.strictObject({ kind: v.literal('link'), label: text, ...Destination, ...Conditions }),
    v.strictObject({
      kind: v.literal('menu'),
      legend: text,
      links: v.array(v.strictObject({ label: text, to: v.optional(screen) })),
      ...Conditions,
    }),
    v.strictObject({ kind: v.literal('group'), legend: text, blocks: v.array(Block), ...Conditions }),
  ]),
);

export interface Conditions {
  when?: string;
  if?: string;
  unless?: string;
}

type Input = 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'area';

export type Block = Conditions &
  (
    | { kind: 'heading'; level?: 2 | 3; text: string }
    | { kind: 'text' | 'notice'; text: string }
    | { kind: 'list'; items: string[] }
    | { kind: 'field'; label: string; input?: Input; required?: boolean; placeholder?: string; prefilled?: string }
    | { kind: 'select'; label: string; options: string[]; required?: boolean }
    | { kind: 'choice'; legend: string; options: string[]; many?: boolean; reveals?: Record<string, string> }
    | { kind: 'box' | 'upload'; label: string }
    | ({ kind: 'button'; label: string; main?: boolean; greyUntil?: string } & Destination)
    | ({ kind: 'link'; label: string } & Destination)
    | { kind: 'menu'; legend: string; links: { label: string; to?: string }[] }
    | { kind: 'group'; legend: string; blocks: Block[] }
  );

export interface Destination {
  file?: GivenFile;
  to?: string;
  reveals?: string;
  needs?: { field: string; is?: string; error: string }[];
  trouble?: { mishap: string; error?: string; to?: string }[];
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
    others: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            name: text,
            about: text,
            instead: v.pipe(
              v.record(text, text),
              v.description(
                'What replaces each of the first person’s values, everywhere: « Camille Exemple » → « Amadou Exemple ».',
              ),
            ),
          }),
        ),
        v.description('Other fictitious persons the trainer can choose, on the same screens.'),
      ),
    ),
    mishaps: v.optional(
      v.pipe(
        v.record(
          screen,
          v.strictObject({
            title: v.pipe(text, v.description('For the trainer: « Le code est refusé une fois ».')),
            at: v.pipe(
              text,
              v.description('The key of the guide’s step where it bites; that step has a snag of the same name.'),
            ),
          }),
        ),
        v.description('What people really meet, switched on by the trainer; off by default.'),
      ),
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
        address: v.pipe(
          text,
          v.description('The address shown, and given to the page matcher: « https://connect.caf.fr/… ».'),
        ),
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
