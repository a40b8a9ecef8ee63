/** What goes wrong at a step: `sees` is the name of a button, `way` a way out that names what to press. */
import { type Finding, quote } from '../fault.ts';
import { quoted, wordCount } from '../readability.ts';
import { isToWrite, type StepRule } from './rule.ts';

const LONGEST = 10;
/** Verbs that need a place: « Cliquez », but not « Appelez », nor « Vous la cochez si… ». */
const GESTURE = /(?:^|[.!?:,]\s*|\b(?:puis|et) )(?:re)?(?:cliqu|appuy|coch)ez/i;

export const snags: StepRule = (step, at) => {
  const ids = (step.snags ?? []).map(({ id }) => id);
  return (step.snags ?? []).flatMap(({ id, sees, way }, index): Finding[] => {
    const path = [...at, 'snags', index];
    const twice = ids.indexOf(id) !== index;
    return [
      ...(twice
        ? [{ path: [...path, 'id'], what: `l’id ${quote(id)} sert deux fois dans l’étape. Changez-en un.` }]
        : []),
      ...(wordCount(sees) > LONGEST
        ? [
            {
              path: [...path, 'sees'],
              what: `${wordCount(sees)} mots, ${LONGEST} au plus\u00A0: c’est le nom d’un bouton.`,
            },
          ]
        : []),
      ...(/[.…]$/.test(sees) && !isToWrite(sees)
        ? [{ path: [...path, 'sees'], what: 'pas de point à la fin\u00A0: c’est le nom d’un bouton.' }]
        : []),
      ...(GESTURE.test(way.replace(/«[^»]*»/g, '')) && !quoted(way).length
        ? [{ path: [...path, 'way'], what: 'un geste sur la page se fait sur des mots\u00A0: écrivez-les entre « ».' }]
        : []),
    ];
  });
};
