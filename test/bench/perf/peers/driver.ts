import { driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import { holeOf } from './peer.ts';

const TARGETS = ['#cible', '#autre'];
const tour = driver({
  steps: TARGETS.map((element) => ({ element, popover: { title: 'Cliquez ici', description: 'Rien n’est envoyé.' } })),
});
globalThis.peer = {
  start: (target) => tour.drive(TARGETS.indexOf(target)),
  move: (target) => tour.moveTo(TARGETS.indexOf(target)),
  stop: () => tour.destroy(),
  box: () => holeOf(document.querySelector('.driver-overlay path')),
  button: () => document.querySelector('.driver-popover button:not([style*="none"])'),
};
