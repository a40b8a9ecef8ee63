/**
 * Tests of real browsers that are not green yet. They are left out of `npm test`, named at its end, and run by
 * `npm run test:waiting`. Each line goes when its test is green twice; nothing new may be added to make a run pass.
 */
export const waiting: string[] = [
  // « the engine itself is without fault » fails now and then: a test of chance whose bounds are to be read again.
  'test/proofs/privacy-mutants.test.ts',
  // Its second half times out since a stopped guide is counted when its tab closes.
  'test/proofs/reliability-prerender.test.ts',
  // parcoursup/formuler-voeux: the follower does not find the field that is ringed. The others were green in Chromium.
  'test/walks/real.test.ts',
  // Two walks: caf/declarer-changement in dialect 7, carte-grise/vendre-donner with the name refused.
  'test/walks/walk-chromium-caf.test.ts',
  'test/walks/walk-chromium-carte-grise.test.ts',
];

/** Everything runs when it is requested, by name or as a whole. */
export const leftOut = process.env.WAITING ? [] : waiting;
