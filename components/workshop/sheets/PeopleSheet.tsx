/** The sheet of each person: plain sentences, large letters, nothing to fill in. */
import { codeOrNone } from '../../../core/workshop/programme.ts';
import type { WorkshopProps } from '../model.ts';
import { Sheet } from './Sheet.tsx';

export function PeopleSheet({ model }: WorkshopProps) {
  const programme = model.draft.value;
  const { guides } = model.content.library;
  return (
    <Sheet programme={programme} content={model.content} large>
      <h2>Aujourd’hui</h2>
      <ol>
        {programme.exercises.map(({ guide }, i) => (
          <li key={i}>{guides[guide]?.title ?? guide}</li>
        ))}
      </ol>
      <h2>Pour commencer</h2>
      <ol>
        <li>Cliquez sur le bouton « Faire avec », en haut du navigateur.</li>
        <li>Cliquez sur « Rejoindre un atelier ».</li>
        <li>
          {codeOrNone(model.content, programme)
            ? 'Tapez le code du tableau.'
            : 'Choisissez le fichier de l’atelier. Le formateur le donne.'}
        </li>
        <li>Choisissez votre poste : une couleur et un numéro.</li>
      </ol>
      <h2>Bon à savoir</h2>
      <ul>
        <li>Le site est faux. Vous pouvez vous tromper sans risque.</li>
        <li>Prenez votre temps. Il n’y a ni note, ni chronomètre.</li>
        <li>Servez-vous des papiers inventés. N’écrivez jamais vos vrais codes ici.</li>
        <li>Besoin d’aide ? Cliquez sur « J’ai besoin d’aide ». Votre bandeau change, on le voit de loin.</li>
      </ul>
      <h2>À la fin</h2>
      <p>
        Votre poste montre ce qu’il donne au formateur : les étapes, l’aide demandée, le temps en gros. Pas de nom, rien
        de ce que vous avez écrit. Vous pouvez refuser : ne donnez pas le code.
      </p>
    </Sheet>
  );
}
