/**
 * Two versions of one real page: the elements that stay are searched again, and those that have gone must not be found.
 * It runs in the page of the new version.
 */
import type { Target } from '../../../../core/guide/guide.ts';
import { destinationOf } from '../../../../core/locate/collect.ts';
import { locateOnce } from '../../../../core/locate/locateOnce.ts';
import { namesOf, roleOf } from '../../../../core/locate/name.ts';
import { normalise } from '../../../../core/locate/normalise.ts';
import { landmarksOf, regionOf } from '../../../../core/locate/region.ts';
import { baselines } from './baselines/index.ts';
import type { Line } from './measure.ts';
import { inside } from './tree.ts';

type Region = NonNullable<NonNullable<Target['reasons']>['region']>;
const OURS = 'Faire avec';
const CONTROLS = 'a[href],button,input:not([type=hidden]),select,textarea,[role=button]';

interface Known {
  element: Element;
  role: string;
  name: string;
  destination: string;
}

const read = (root: Element): Known[] =>
  [...inside(root)]
    .filter((element) => element.matches(CONTROLS) && element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => {
      const role = roleOf(element);
      const name = role && normalise(namesOf(element)[0] ?? '');
      return role && name ? [{ element, role, name, destination: destinationOf(element) ?? '' }] : [];
    });

/** @param old, now the bodies of the two versions, as HTML without scripts */
export function pairs(old: string, now: string): Line[] {
  const place = (html: string): HTMLElement => {
    const site = document.createElement('div');
    site.setAttribute('data-practice-site', '');
    site.innerHTML = html;
    return site;
  };
  const [before, after] = [place(old), place(now)];
  document.body.replaceChildren(before);
  const known = read(before);
  const words = (list: Known[]): Map<string, number> =>
    list.reduce(
      (map, { role, name }) => map.set(`${role} ${name}`, (map.get(`${role} ${name}`) ?? 0) + 1),
      new Map<string, number>(),
    );
  const olds = words(known);
  const recorded = known.map((one) =>
    Object.entries(baselines).map(([locator, record]) => [locator, record(one.element, before)] as const),
  );
  const regions = known.map(({ element }) => regionOf(element, landmarksOf(document)));
  document.body.replaceChildren(after);
  const present = read(after);
  const news = words(present);
  const has = (fits: (one: Known) => boolean): boolean => present.some(fits);
  const everything = normalise(after.textContent ?? '');
  return known.flatMap((one, index): Line[] => {
    const key = `${one.role} ${one.name}`;
    const again = present.filter(
      ({ role, name, destination }) => role === one.role && name === one.name && destination === one.destination,
    );
    const kept = olds.get(key) === 1 && news.get(key) === 1 && again.length === 1;
    const gone =
      !everything.includes(one.name) &&
      !has(({ name }) => name === one.name) &&
      !(one.destination && has(({ destination }) => destination === one.destination)) &&
      !(one.element.id && has(({ element }) => element.id === one.element.id)) &&
      !(
        one.element.getAttribute('name') &&
        has(({ element }) => element.getAttribute('name') === one.element.getAttribute('name'))
      );
    if (!kept && !gone) return [];
    const group = kept ? 'kept' : 'gone';
    // The target is written as an author would: if it is in the surroundings of the page, its region says so.
    const region = /^(header|nav|footer|dialog)$/.exec(regions[index] ?? '')?.[0] as Region;
    const target: Target = {
      role: one.role as Target['role'],
      names: [one.name],
      ...(region ? { reasons: { region } } : {}),
      ...(one.destination ? { seen: { destination: one.destination } } : {}),
    };
    const { verdict } = locateOnce(target, after);
    const judge = (element: Element | undefined, several: boolean): Line[2] =>
      several
        ? 'doubtful'
        : !element
          ? 'absent'
          : kept &&
              (element === again[0]?.element ||
                again[0]?.element.contains(element) ||
                element.contains(again[0]?.element ?? null))
            ? 'right'
            : 'wrong';
    const ours = verdict.kind === 'found' || verdict.kind === 'hidden' ? verdict.element : undefined;
    return [
      [
        group,
        OURS,
        judge(ours, verdict.kind === 'doubtful'),
        ours ? `${one.role} « ${one.name} » → ${ours.outerHTML.replace(/\s+/g, ' ').slice(0, 200)}` : undefined,
      ],
      ...(recorded[index] ?? []).map(([locator, run]): Line => {
        const found = run(after);
        return [group, locator, judge(found[0], found.length > 1)];
      }),
    ];
  });
}
