/** What is wrong in what goes wrong: the snags of a step, as sentences that say how to mend them. */
import type { Act, Question } from '../../core/guide/guide.ts';
import type { Say } from './content.ts';
import { kandelMoles, quoted, wordCount } from './readability.ts';

/** Orders that need to know where: « Cliquez », but not « Appelez », nor « Vous la cochez si… ». */
const GESTURE = /(?:^|[.!?:,]\s*|\b(?:puis|et) )(?:re)?(?:cliqu|appuy|coch)ez/i;

export function snagFaults({ id, snags }: Act | Question, say: Say): string[] {
  const ids = (snags ?? []).map((snag) => snag.id);
  return (snags ?? []).flatMap(({ id: snag, sees, way }, index) => {
    const where = `${id}.snags.${snag}`;
    const score = kandelMoles(way);
    return [
      ...(ids.indexOf(snag) === index ? [] : [say(where, 'cet « id » sert deux fois dans l’étape : changez-en un.')]),
      ...(wordCount(sees) > 10
        ? [say(where, `« sees » a ${wordCount(sees)} mots, 10 au plus : c’est le nom d’un bouton.`, sees)]
        : []),
      ...(/[.…]$/.test(sees)
        ? [say(where, 'pas de point à la fin de « sees » : c’est le nom d’un bouton.', sees)]
        : []),
      ...(score < 60 ? [say(where, `Kandel-Moles ${score}, il en faut 60 : prenez des mots plus courts.`, way)] : []),
      ...(GESTURE.test(way.replace(/«[^»]*»/g, '')) && !quoted(way).length
        ? [say(where, 'un geste sur la page se fait sur des mots : écrivez-les entre « ».', way)]
        : []),
    ];
  });
}
