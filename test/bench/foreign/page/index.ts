/**
 * What the benchmark calls in a page: it runs the engine and records what it points at, then runs the baselines on the
 * same page.
 */
import type { Life } from '../cases.ts';
import type { Asked } from '../compose.ts';
import { openEngine, type PageRule } from '../engine.ts';
import { judge, judgePage, type Outcome, type PageOutcome } from '../judge.ts';
import { type Records, replay } from './baselines.ts';
import { live, settled } from './lives.ts';
import { openModals } from './modals.ts';
import { describe, isRight, isShown, truthOf } from './truth.ts';

export { record } from './baselines.ts';

export interface Order {
  asked: Asked[];
  pages: string[];
  rules: Record<string, PageRule>;
  address: string;
  life: Life;
  next: string | undefined;
  /** When it is absent, only the engine is tested. */
  records: Records | undefined;
}

export interface Line {
  step: string;
  expected: Asked['expected'];
  ours: Outcome;
  /** The same, with every guess removed from the target's reasons. */
  bare: Outcome;
  /** What was pointed at, when it is not the right element. */
  seen?: string | undefined;
  others: Record<string, Outcome>;
  /** The control was not drawn: nothing was measured, and the fault is in the benchmark. */
  trouble?: string;
}

export interface Seen {
  lines: Line[];
  page: PageOutcome;
  told: string[];
  /** While the page was loading: rings on an element other than the right one, and wrong pages recognised. */
  /** `told`: the pages recognised at each check, in order. */
  early: { wrong: string[]; pages: string[]; told: string[][] };
}

/** The lives that remove signs of the page. */
const SPOILT = new Set<Life>(['translated', 'cut', 'gone']);

export async function run({ asked, pages, rules, address, life, next, records }: Order): Promise<Seen> {
  const engine = openEngine();
  const early: Seen['early'] = { wrong: [], pages: [], told: [] };
  const look = (): void => {
    const told = engine.page(rules, location.href);
    // Before the address is replaced, this is another page, so recognising that one is right.
    if (life !== 'replaced') early.told.push(told);
    if (life !== 'replaced' && judgePage(told, pages) === 'wrong')
      early.pages = [...new Set([...early.pages, told.join()])];
    for (const one of asked) {
      const { kind, elements } = engine.find(one.target);
      const [first] = elements;
      if (life !== 'replaced' && kind === 'found' && first && !isRight(first, truthOf(one)))
        early.wrong = [...new Set([...early.wrong, `${one.step} → ${describe(first)}`])];
    }
  };
  await settled();
  await openModals();
  await live(life, next, address, look);
  await settled();
  const told = engine.page(rules, location.href);
  const lines = asked.map((one): Line => {
    const right = truthOf(one);
    const { step, expected, ambiguous } = one;
    if (!right.length && expected !== 'silence')
      return { step, expected, ours: 'absent', bare: 'absent', others: {}, trouble: 'the target was not drawn' };
    const shown = isShown(right);
    const look = (target: typeof one.target) => {
      const { kind, elements } = engine.find(target);
      const [first] = elements;
      const hit = !!first && isRight(first, right);
      return { kind, first, outcome: judge({ kind, hit, shown, ambiguous }, expected) };
    };
    const { kind, first, outcome: ours } = look(one.target);
    const bare = one.bare ? look(one.bare).outcome : ours;
    const others = Object.fromEntries(
      Object.entries(records ? replay(one.recorded, records) : {}).map(([name, found]) => {
        const [at] = found;
        const answer = found.length > 1 ? 'doubtful' : at ? 'found' : 'absent';
        return [name, judge({ kind: answer, hit: !!at && isRight(at, right), shown, ambiguous }, expected)];
      }),
    );
    return {
      step,
      expected,
      ours,
      bare,
      others,
      ...(ours === 'right'
        ? {}
        : { seen: `${first ? `${kind} ${describe(first)}` : kind}${right[0] ? ` ≠ ${describe(right[0])}` : ''}` }),
    };
  });
  engine.stop();
  return { lines, page: judgePage(told, pages, SPOILT.has(life)), told, early };
}
