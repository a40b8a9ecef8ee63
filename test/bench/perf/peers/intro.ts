import introJs from 'intro.js';
import 'intro.js/introjs.css';

const TARGETS = ['#cible', '#autre'];
let tour: ReturnType<typeof introJs.tour> | undefined;
globalThis.peer = {
  start(target) {
    tour = introJs.tour().setOptions({
      steps: TARGETS.map((element) => ({ element, title: 'Cliquez ici', intro: 'Rien n’est envoyé.' })),
    });
    void tour.start().then(() => tour?.goToStep(TARGETS.indexOf(target) + 1));
  },
  move: (target) => void tour?.goToStep(TARGETS.indexOf(target) + 1),
  stop: () => void tour?.exit(true),
  box: () => document.querySelector('.introjs-helperLayer')?.getBoundingClientRect() ?? null,
  button: () => document.querySelector('.introjs-tooltip .introjs-button'),
};
