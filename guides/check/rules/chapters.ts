/** Chapters and steps match: no chapter is unknown, empty, repeated or too long. */
import type { AuthoredGuide } from '../../../core/guide/format.ts';
import type { Finding } from '../fault.ts';
import { didYouMean } from '../near.ts';

/** In a longer chapter, « Étape 2 sur 31 » is no longer helpful. */
const LONGEST = 12;

type Chaptered = Pick<AuthoredGuide, 'chapters' | 'steps'>;

export function chapterFaults({ chapters, steps }: Chaptered): Finding[] {
  const ids = chapters.map(({ id }) => id);
  const named = steps.flatMap(({ chapter }) => chapter ?? []);
  const unknown = steps.flatMap(({ chapter }, index) =>
    chapter === undefined || ids.includes(chapter)
      ? []
      : [
          {
            path: ['steps', index, 'chapter'],
            what: `«\u00A0${chapter}\u00A0» n’est pas dans «\u00A0chapters\u00A0».${didYouMean(chapter, ids)}`,
          },
        ],
  );
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [{ path: ['chapters', index], what: 'ce chapitre est écrit deux fois. Gardez-en un.' }]
        : [],
    ),
    ...unknown,
    ...ids.flatMap((id, index) =>
      named.includes(id) || unknown.length
        ? []
        : [{ path: ['chapters', index], what: `aucune étape n’est dans «\u00A0${id}\u00A0». Retirez ce chapitre.` }],
    ),
  ];
}

export const longChapters = ({ chapters, steps }: Chaptered): Finding[] =>
  chapters.flatMap(({ id, title }, index) => {
    const count = steps.filter(({ chapter }) => chapter === id).length;
    return count > LONGEST
      ? [
          {
            path: ['chapters', index],
            what: `le chapitre «\u00A0${title}\u00A0» a ${count} étapes. Coupez-le\u00A0: ${LONGEST} au plus.`,
          },
        ]
      : [];
  });
