/** Converts a case to a document, with the right answer for each step. Runs in Node. */
import { random } from '../locate/random.ts';
import type { Case } from './cases.ts';
import { blocksOf } from './content.ts';
import { drawItems } from './drawItems.ts';
import type { Block, Target } from './engine.ts';
import { furnish } from './furniture.ts';
import { bareTargets } from './guesses.ts';
import { esc, type Html } from './html.ts';
import type { Expected } from './judge.ts';
import type { Kit } from './kit.ts';
import { living } from './life.ts';
import { nearWords } from './near.ts';
import type { Aim, Item, Sight } from './sights.ts';

export interface Asked {
  step: string;
  target: Target;
  /** The same target without the reasons that no source supports. Absent when it has none of them. */
  bare?: Target | undefined;
  /** The `data-truth` of the right element. */
  id: string;
  expected: Expected;
  ambiguous: boolean;
  /** The recording of the baselines to replay. */
  recorded: string;
}

export interface Composed {
  html: Html;
  /**
   * The address where it is loaded. When the address is replaced while the person looks at it, this is another page of
   * the same site.
   */
  start: string;
  address: string;
  asked: Asked[];
  pages: string[];
  /**
   * For `replaced`: the content that is written in the page while the person looks at it, after it has shown another
   * screen.
   */
  next?: Html;
}

const blocksIn = (items: Item[]): Block[] =>
  items.map(({ block, items: inner }) =>
    block.kind === 'group' && inner ? { ...block, blocks: blocksIn(inner) } : block,
  );

/** @param others the other screens of the same guide, for `joined` and `replaced` */
const firstName = ({ target }: Aim): string => (target.names[0] ?? '').replace(/\s*\*$/, '');

export async function compose(sight: Sight, kit: Kit, one: Case, others: Sight[], seed: string): Promise<Composed> {
  const r = random(`${seed} ${one.sight} ${one.set} ${one.life}`);
  const next = others.length ? r.pick(others) : undefined;
  const { items, aims, gone, pages } = living(sight, one.life, next, r);
  const brush = { kit, manner: one.manner, seed: `${seed} ${one.sight}` };
  const main = await kit.main(sight.title, await drawItems(items, brush));
  const words = {
    near: nearWords(sight, aims, 46, r),
    own: [...new Set(aims.map(firstName))],
    inMenu: aims.filter(({ target }) => /^(header|nav)$/.test(target.reasons?.region ?? '')).map(firstName),
  };
  const around = await furnish(kit, sight, one, words, r);
  const inFront = one.furniture === 'window' || one.furniture === 'session' || one.life === 'translated';
  const asked = aims.map((aim): Asked => {
    const bearers = blocksOf(aim.target, blocksIn(items), sight.title).length;
    const expected = gone.has(aim) ? 'silence' : inFront ? 'either' : 'ring';
    const recorded = `${sight.guide} ${aim.step}`;
    const bare = bareTargets(sight.guide).get(aim.step);
    return {
      step: aim.step,
      target: aim.target,
      id: aim.id,
      expected,
      ambiguous: bearers > 1,
      recorded,
      ...(bare && JSON.stringify(bare) !== JSON.stringify(aim.target) ? { bare } : {}),
    };
  });
  if (one.life === 'replaced' && next) {
    const first = await kit.main(next.title, await drawItems(next.items, { ...brush, seed: `${seed} ${next.key}` }));
    return {
      html: documentOf(kit, one, around, first, sight),
      start: startOf(sight, next),
      address: sight.address,
      asked,
      pages,
      next: main,
    };
  }
  return {
    html: documentOf(kit, one, around, main, sight),
    start: sight.address,
    address: sight.address,
    asked,
    pages,
  };
}

/** `replaceState` accepts only the same origin. */
const startOf = ({ address }: Sight, next: Sight): string =>
  new URL(next.address).origin === new URL(address).origin && next.address !== address
    ? next.address
    : new URL('/avant', address).href;

interface Around {
  head: Html;
  before: Html;
  after: Html;
}

function documentOf(kit: Kit, one: Case, around: Around, main: Html, sight: Sight): Html {
  const dressed = `<main id="contenu" role="main" data-foreign-main>${main}</main>`;
  const larger = one.window === 'text-200' ? '<style>html{font-size:200%!important}</style>' : '';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${kit.head}${larger}`;
  const inner =
    one.life === 'iframe'
      ? `<iframe title="Formulaire" style="width:100%;height:900px;border:0" srcdoc="${esc(`<!doctype html><html lang="fr"><head>${head}</head><body>${dressed}${kit.tail}</body></html>`)}"></iframe>`
      : one.life === 'shadow'
        ? `<foreign-application><template shadowrootmode="open">${kit.head}${dressed}</template></foreign-application>`
        : dressed;
  return `<!doctype html><html lang="fr" data-fr-scheme="light"><head>${head}${around.head}<title>${esc(sight.title)} - ${esc(sight.site)}</title></head><body>${around.before}${inner}${around.after}${kit.tail}</body></html>`;
}
