import { walks } from './walk.ts';
import { once, walked } from './walk-plan.ts';

/** One guide of each site, in all its branches. */
const one = walked.filter(
  (guide, index) => walked.findIndex((other) => other.split('/')[0] === guide.split('/')[0]) === index,
);

walks('firefox', one.flatMap(once));
