/** What a step looks for on the page, as an author writes it: words first, then the reasons beside the words. */
import * as v from 'valibot';
import { text } from './text.ts';
import { variants } from './words.ts';

export const roles = ['button', 'link', 'textbox', 'checkbox', 'radio', 'combobox', 'file', 'tab', 'heading'] as const;
export const regions = ['main', 'dialog', 'header', 'nav', 'footer'] as const;
export const fieldKinds = ['text', 'email', 'tel', 'date', 'number', 'password', 'search', 'file', 'select'] as const;

const Reasons = v.pipe(
  v.strictObject({
    under: v.optional(variants('Le titre au-dessus de l’élément, puis ses variantes.')),
    group: v.optional(variants('La question ou le groupe dont l’élément fait partie, puis ses variantes.')),
    region: v.optional(
      v.pipe(
        v.picklist(regions),
        v.description('La partie de la page où il se trouve : « main » est le contenu, sans l’en-tête ni le pied.'),
      ),
    ),
    field: v.optional(v.pipe(v.picklist(fieldKinds), v.description('Le genre de case : date, téléphone, fichier…'))),
  }),
  v.check((reasons) => Object.keys(reasons).length > 0, 'au moins une raison, ou pas de « reasons »'),
  v.description(
    'Pourquoi c’est bien lui, en plus de ses mots. Un mot banal (« Continuer », « Valider ») en demande une.',
  ),
);

export const Target = v.pipe(
  v.strictObject({
    role: v.pipe(v.picklist(roles), v.description('Ce que c’est, comme un lecteur d’écran le dirait.')),
    names: variants('Les mots de l’élément, puis leurs variantes connues, le plus sûr d’abord.'),
    reasons: v.optional(Reasons),
    hint: v.optional(text('Un sélecteur CSS, qui ne sert qu’à choisir entre des homonymes.')),
    seen: v.optional(
      v.pipe(
        v.strictObject({
          destination: v.optional(text('Où mène le lien : son adresse, sans ce qui suit « ? ».')),
          name: v.optional(text('Son attribut « name ».')),
          id: v.optional(text('Son attribut « id », quand une personne l’a écrit.')),
          near: v.optional(v.array(text('Les mots juste avant ou après, en minuscules.'))),
        }),
        v.description('Relevé sur la page. Cela confirme seulement : les mots viennent d’abord.'),
      ),
    ),
  }),
  v.description('L’élément de la page que l’étape montre.'),
);
export type Target = v.InferOutput<typeof Target>;
