import Shepherd from 'shepherd.js';
import 'shepherd.js/dist/css/shepherd.css';
import { holeOf } from './peer.ts';

let tour: InstanceType<typeof Shepherd.Tour> | undefined;

/** Created once the page has a body, because it writes its overlay there at once. */
function make() {
  const made = new Shepherd.Tour({ useModalOverlay: true });
  for (const id of ['cible', 'autre'])
    made.addStep({
      id,
      title: 'Cliquez ici',
      text: 'Rien n’est envoyé.',
      attachTo: { element: `#${id}`, on: 'bottom' },
      buttons: [{ text: 'Suivant', action: () => undefined }],
    });
  return made;
}

globalThis.peer = {
  start: (target) => {
    tour ??= make();
    tour.start();
    tour.show(target.slice(1));
  },
  move: (target) => tour?.show(target.slice(1)),
  stop: () => void tour?.cancel(),
  box: () => holeOf(document.querySelector('.shepherd-modal-is-visible path')),
  button: () =>
    [...document.querySelectorAll('.shepherd-element .shepherd-button')].find((one) => one.checkVisibility()) ?? null,
};
