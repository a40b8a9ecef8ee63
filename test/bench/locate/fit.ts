/**
 * `npm run bench:fit` writes core/locate/weights.json. The weights are fitted on records of three guides under
 * mutations of records, with the seed and classes of frozen.json (`fit`). `bench:locate` tests them on pages of every
 * guide, under other mutations, with another seed.
 */
import { writeFileSync } from 'node:fs';
import type { Target } from '../../../core/guide/guide.ts';
import { decide, type Features, sameRoleFamily, type Weights } from '../../../core/locate/decide.ts';
import { stripAccents } from '../../../core/locate/normalise.ts';
import { type Signal, type SignalScores, scoreOf, weigh } from '../../../core/locate/score.ts';
import { frozen } from './frozen.ts';
import { type Random, random } from './random.ts';
import { recordsOf } from './records.ts';
import { scenes } from './scenes.ts';

interface Sample {
  target: Target;
  page: Features[];
  /** The index of the right candidate; -1 when it is gone. */
  right: number;
  /** The candidate for which a doubt is right: the right one, or what it has probably become. */
  maybe: number;
}

const words = (name: string): string[] => name.split(' ');
const put = (list: string[], at: number, ...by: string[]): string =>
  [...list.slice(0, at), ...by, ...list.slice(at + 1)].join(' ').trim();

/**
 * Each class returns the target's record as the page now has it, and whether it is still the target. It returns null
 * when it does not apply.
 */
const classes: Record<string, (name: string, r: Random, others: string[]) => { name: string; still: boolean } | null> =
  {
    'other-possessive': (name) => {
      const swap: Record<string, string> = { mon: 'votre', ma: 'votre', mes: 'vos', votre: 'mon', vos: 'mes' };
      const now = words(name)
        .map((word) => swap[word] ?? word)
        .join(' ');
      return now === name ? null : { name: now, still: true };
    },
    'other-form': (name) => {
      const now = name
        .replace(/^(\p{L}{3,})er(?= )/u, (_, stem) => `${stem}ez`)
        .replace(/^je (\p{L}{3,})e(?= )/u, '$1er');
      return now === name ? null : { name: now, still: true };
    },
    plural: (name) => {
      const at = words(name).findIndex((word, index) => index > 0 && word.length > 4);
      return at < 0 || words(name).length < 3
        ? null
        : {
            name: put(
              words(name),
              at,
              words(name)[at]?.endsWith('s') ? (words(name)[at] ?? '').slice(0, -1) : `${words(name)[at]}s`,
            ),
            still: true,
          };
    },
    'accents-lost': (name) => (stripAccents(name) === name ? null : { name: stripAccents(name), still: true }),
    'word-lost': (name, r) => {
      const long = words(name).flatMap((word, at) => (word.length > 3 ? [at] : []));
      return long.length < 2 ? null : { name: put(words(name), r.pick(long)), still: false };
    },
    'word-gained': (name, r, others) => {
      const long = words(r.pick(others)).filter((word) => word.length > 3);
      return long.length ? { name: `${name} ${r.pick(long)}`, still: false } : null;
    },
    // Small words are exchanged too: « demander un document » is not « demander mon document ».
    'word-exchanged': (name, r, others) => {
      const at = r.below(words(name).length);
      const by = words(name)[at] as string;
      const other =
        by.length < 4
          ? r.pick(['un', 'une', 'le', 'la', 'du', 'au', 'mon', 'son', 'ce'].filter((word) => word !== by))
          : r.pick(words(r.pick(others)).filter((word) => word !== by));
      return other ? { name: put(words(name), at, other), still: false } : null;
    },
    'heading-lost': (name) => ({ name, still: true }),
    'family-role': (name) => ({ name, still: true }),
    'letter-exchanged': (name, r) => {
      const at = r.below(name.length);
      const word = words(name.slice(0, at + 1)).length - 1;
      return (words(name)[word]?.length ?? 0) > 3 && /\p{L}/u.test(name[at] ?? '')
        ? { name: name.slice(0, at) + r.pick([...'aeiourstln']) + name.slice(at + 1), still: false }
        : null;
    },
  };

/**
 * How often a property of an element is the same 12 to 59 months later, measured on 572 real pairs (the research note
 * on locators).
 */
const STABLE = { name: 0.92, id: 0.47, destination: 0.74, near: 0.15 };

const aged = (features: Features, r: Random): Features => ({
  ...features,
  name: r() < STABLE.name ? features.name : `${features.name}-2`,
  id: r() < STABLE.id ? features.id : `${features.id}-2`,
  destination: r() < STABLE.destination || !features.destination ? features.destination : `/n${features.destination}`,
  near: r() < STABLE.near ? features.near : ['autre'],
});

const seenOf = ({ name, id, destination, near }: Features): NonNullable<Target['seen']> => ({
  ...(name ? { name } : {}),
  ...(id ? { id } : {}),
  ...(destination ? { destination } : {}),
  ...(near?.length ? { near } : {}),
});

function samples(seed: number): Sample[] {
  const chosen = scenes().scenes.filter(({ guide }) => frozen.fit.guides.includes(guide));
  const all = chosen.flatMap((scene) => recordsOf(scene).flatMap(({ features }) => features.names));
  return chosen.flatMap((scene) => {
    const records = recordsOf(scene);
    const at = records.findIndex(
      ({ id, features }) => id === scene.id && sameRoleFamily(features.role, scene.target.role),
    );
    const label = (index: number): string[] => records[index]?.features.names ?? [];
    const slug = (index: number): string => stripAccents(label(index)[0] ?? '').replace(/[^a-z0-9]+/g, '-');
    const page = records.map(({ features }, index) => ({
      ...features,
      id: slug(index),
      name: slug(index),
      near: [...label(index - 1), ...label(index + 1)],
    }));
    const truth = page[at];
    if (!truth) return [];
    const gone: Sample = { target: scene.target, page: page.filter((_, index) => index !== at), right: -1, maybe: -1 };
    const changed = frozen.fit.classes.flatMap((name) =>
      [1, 2, 3].flatMap((turn): Sample[] => {
        const r = random(`${seed} ${scene.guide} ${scene.step} ${name} ${turn}`);
        // The author knew only one label: the other ones would hide what is being fitted.
        const target: Target = {
          ...scene.target,
          names: [truth.names[0] as string],
          ...(turn === 3 ? { seen: seenOf(truth) } : {}),
        };
        const made = classes[name]?.(truth.names[0] as string, r, all);
        if (!made || (made.name === truth.names[0] && !['heading-lost', 'family-role'].includes(name))) return [];
        const role =
          name === 'family-role' && truth.role === 'link'
            ? 'button'
            : name === 'family-role' && truth.role === 'button'
              ? 'link'
              : truth.role;
        const features: Features = {
          ...truth,
          role,
          names: [made.name],
          under: name === 'heading-lost' ? truth.under.slice(1) : truth.under,
        };
        return [
          {
            target,
            page: page.map((each, index) => aged(index === at ? features : each, r)),
            right: made.still ? at : -1,
            maybe: made.still || /^word-(lost|gained)$/.test(name) ? at : -1,
          },
        ];
      }),
    );
    return [gone, ...changed];
  });
}

/** `hint` has no data here, because it decides only between candidates with the same name. */
const PARTS: Signal[] = ['words', 'small', 'letters', 'role', 'under', 'destination', 'name', 'id', 'near'];

/**
 * How often a right pair is ranked before a wrong one (the area under the curve), with the same score function as the
 * engine.
 */
function ranking(pairs: [SignalScores, boolean][], weights: Weights['parts']): number {
  const scored = pairs.map(([parts, is]) => [weigh(parts, weights), is] as const).sort(([a], [b]) => a - b);
  let [sum, below, at] = [0, 0, 0];
  while (at < scored.length) {
    let [yes, no, end] = [0, 0, at];
    for (; end < scored.length && scored[end]?.[0] === scored[at]?.[0]; end++) scored[end]?.[1] ? yes++ : no++;
    sum += yes * (below + no / 2);
    below += no;
    at = end;
  }
  return sum / (below * (scored.length - below));
}

/** Changes one weight at a time to the value that ranks best, until none changes. Deterministic. */
function fitted(pairs: [SignalScores, boolean][]): Weights['parts'] {
  const weights = Object.fromEntries(PARTS.map((part) => [part, 0.5])) as Weights['parts'];
  for (let turn = 0, moved = true; moved && turn < 6; turn++) {
    moved = false;
    for (const part of PARTS) {
      const tried = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1].map(
        (value) => [ranking(pairs, { ...weights, [part]: value }), value] as const,
      );
      const [, best] = tried.reduce((a, b) => (b[0] > a[0] + 1e-6 ? b : a));
      moved ||= best !== weights[part];
      weights[part] = best;
    }
  }
  return weights;
}

const ALL = { found: 0, margin: 0, doubtful: 0 };
const fitting = samples(frozen.fit.seed);
const exactLeftOut = fitting.filter(
  ({ target, page, right }) => right < 0 || !page[right]?.names.includes(target.names[0] as string),
);
const pairs = exactLeftOut.flatMap(({ target, page, right }) =>
  page.flatMap((features, index): [SignalScores, boolean][] => {
    if (!sameRoleFamily(features.role, target.role)) return [];
    const { parts, score } = scoreOf(target, features, { words: 1 });
    return score > 0 ? [[parts, index === right]] : [];
  }),
);
const parts = fitted(pairs);
console.log(`ranked right: ${ranking(pairs, parts).toFixed(4)}`);
console.log(`${fitting.length} samples, ${pairs.length} pairs, ${pairs.filter(([, is]) => is).length} right`, parts);

/** The outcome of a decision with these thresholds. */
function outcome(gates: typeof ALL): { right: number; wrong: number; doubtRight: number; doubtWrong: number } {
  const sum = { right: 0, wrong: 0, doubtRight: 0, doubtWrong: 0 };
  for (const { target, page, right, maybe } of exactLeftOut) {
    const decision = decide(target, page, { weights: { parts, ...gates } });
    if (process.argv.includes('--wrong') && decision.kind === 'found' && decision.index !== right && gates.found > 0.94)
      console.log(
        target.names[0],
        '→',
        page[decision.index]?.names[0],
        scoreOf(target, page[decision.index] as Features, parts).score,
      );
    if (decision.kind === 'found') sum[decision.index === right ? 'right' : 'wrong']++;
    if (decision.kind === 'doubtful') sum[decision.indexes.includes(maybe) ? 'doubtRight' : 'doubtWrong']++;
  }
  return sum;
}

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((to - from) * 100) + 1 }, (_, index) => Math.round(100 * from + index) / 100);
const grid = steps(0.5, 1).filter((value) => Math.round(value * 100) % 2 === 0);
const gates = steps(0.7, 1).flatMap((found) =>
  [0.05, 0.1, 0.2].map((margin) => ({ found, margin, doubtful: 0.3, ...outcome({ found, margin, doubtful: 0.3 }) })),
);
const safe = gates.filter(({ wrong }) => wrong === 0);
const most = Math.max(...safe.map(({ right }) => right));
const best = safe.filter(({ right }) => right === most);
// Among the equally good thresholds, take the middle one: it is far both from wrong rings and from lost ones.
const ranked = best.sort((a, b) => a.found - b.found || a.margin - b.margin);
const { found, margin } = ranked[ranked.length >> 1] as (typeof ranked)[number];
const doubts = grid.map((doubtful) => ({ doubtful, ...outcome({ found, margin, doubtful }) }));
// A doubt about the right candidate helps. A doubt about another one misleads twice as much.
const { doubtful } = doubts.reduce((a, b) =>
  b.doubtRight - 2 * b.doubtWrong > a.doubtRight - 2 * a.doubtWrong ? b : a,
);
console.log({
  found,
  margin,
  doubtful,
  ...outcome({ found, margin, doubtful }),
  samples: exactLeftOut.length,
  still: exactLeftOut.filter(({ right }) => right >= 0).length,
});
writeFileSync(
  new URL('../../../core/locate/weights.json', import.meta.url),
  `${JSON.stringify({ parts, found, margin, doubtful }, null, 2)}\n`,
);
