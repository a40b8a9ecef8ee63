/** What is wrong in a practice site: places that lead nowhere, then every branch walked as an obedient person would. */
import { createVisit, type ScreenVisit } from '../../components/practice/visit.ts';
import { ELSEWHERE } from '../../core/guide.ts';
import { pageRule } from '../../core/library.ts';
import { normalise, same } from '../../core/locate/words.ts';
import { fits, seen } from '../../core/page.ts';
import type { Planned } from '../../core/plan.ts';
import type { Block, Goes, Practice } from '../../core/practice.ts';
import { isQuestion } from '../../core/step.ts';
import { type Content, hosts, library, paths, place } from './content.ts';
import { quoted } from './guide-faults.ts';

const inside = (blocks: Block[]): Block[] => blocks.flatMap((block) => [block, ...(block.kind === 'group' ? inside(block.blocks) : [])]);

/** The words a page can be recognised by: see `anchorsOf` in core/page.ts. */
const words = (title: string, blocks: Block[]): Set<string> =>
  new Set(
    [
      title,
      ...blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [block.text]
          : 'label' in block
            ? [block.label]
            : block.kind === 'menu'
              ? [block.legend, ...block.links.map(({ label }) => label)]
              : 'legend' in block
                ? [block.legend, ...('options' in block ? block.options : [])]
                : [],
      ),
    ].map(normalise),
  );

/** As `recognise` of core/page.ts, on data. */
function recognised(path: Planned[], address: string, anchors: Set<string>, expected: string | undefined): string | undefined {
  if (!hosts.includes(new URL(address).host)) return ELSEWHERE;
  return [...new Set(path.map(({ page }) => page))]
    .flatMap((key) => {
      const rule = key ? pageRule(library, key) : undefined;
      return rule?.url.some((pattern) => fits(pattern, address)) ? [{ key, ...seen(rule, anchors) }] : [];
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.count - a.count || Number(b.key === expected) - Number(a.key === expected))[0]?.key;
}

export function practiceFaults(content: Content, practice: Practice): string[] {
  const say = (where: string, repair: string): string => `${place(content, where)} : ${repair}`;
  const screens = Object.entries(practice.screens);
  const all = paths(content.id);
  const steps = all.flat();
  const faults = screens.flatMap(([id, { blocks }]) =>
    inside(blocks).flatMap((block) =>
      [('to' in block && block.to) || undefined, ...(block.kind === 'menu' ? block.links.map(({ to }) => to) : [])].flatMap((to) =>
        !to || practice.screens[to] ? [] : [say(`screens.${id}`, `l’écran « ${to} » n’existe pas.`)],
      ),
    ),
  );
  if (!practice.screens[practice.first]) return [...faults, say('first', `l’écran « ${practice.first} » n’existe pas.`)];
  for (const [id, { address }] of screens) {
    const known = steps.some(({ page }) => page && pageRule(library, page)?.url.some((pattern) => fits(pattern, address)));
    if (!known && hosts.includes(new URL(address).host))
      faults.push(say(`screens.${id}.address`, 'aucune page du guide n’a cette adresse : changez-la, ou ajoutez-la à site.json.'));
  }
  for (const page of new Set(steps.map(({ page }) => page)))
    if (page && !screens.some(([, { address, title, blocks }]) => recognised(steps, address, words(title, inside(blocks)), page) === page))
      faults.push(say('screens', `aucun écran ne montre la page « ${page} » du guide.`));
  for (const key of Object.keys(practice.exercise ?? {}))
    if (!steps.some((step) => step.key === key)) faults.push(say(`exercise.${key}`, 'aucune étape ne porte ce nom.'));
  return faults.length ? faults : [...new Set(all.flatMap((path) => walk(practice, path).map(([key, repair]) => say(key, repair))))];
}

interface Control {
  label: string;
  act(value: string | undefined): void;
  needsValue: boolean;
}

function controls(visit: ScreenVisit): Control[] {
  const press = (path: string, goes: Goes, kind: 'link' | 'button') => () => visit.press(path, goes, kind);
  return visit.shown.value.flatMap(({ path, block }): Control[] => {
    if (block.kind === 'button' || block.kind === 'link') return [{ label: block.label, act: press(path, block, block.kind), needsValue: false }];
    if (block.kind === 'menu')
      return block.links.map((link, index) => ({ label: link.label, act: press(`${path}-${index}`, link, 'link'), needsValue: false }));
    if (block.kind === 'choice') return block.options.map((option) => ({ label: option, act: () => visit.setAnswer(path, [option]), needsValue: false }));
    if (block.kind === 'box' || block.kind === 'upload') return [{ label: block.label, act: () => visit.setAnswer(path, [block.label]), needsValue: false }];
    return 'label' in block ? [{ label: block.label, act: (value) => visit.setAnswer(path, [value ?? '']), needsValue: true }] : [];
  });
}

/** One path, to its end or to its first fault. */
function walk(practice: Practice, path: Planned[]): [string, string][] {
  let screen = practice.first;
  const visits = createVisit(practice, (to) => (screen = to));
  const papers = practice.papers.flatMap(({ lines }) => lines);
  let before: string | undefined;
  for (const { key, page, step } of path) {
    const { address, title } = practice.screens[screen] ?? { address: '', title: '' };
    const here = recognised(
      path,
      address,
      words(
        title,
        visits.at(screen).shown.value.map(({ block }) => block),
      ),
      before ?? page,
    );
    if (page && here !== page) return [[key, `l’étape est sur « ${page} », mais l’écran « ${screen} » montre « ${here ?? 'une page inconnue'} ».`]];
    before = !isQuestion(step) && step.done === 'page' ? page : undefined;
    if (isQuestion(step)) continue;
    const from = screen;
    for (const label of quoted(`${step.say} ${practice.exercise?.[key] ?? ''}`)) {
      const visit = visits.at(screen);
      const alike = controls(visit).filter((control) => same(normalise(control.label), label.replace(/…$/, ' *')));
      const [control] = alike;
      if (!control || alike.length > 1) return [[key, `« ${label} » désigne ${alike.length} chose(s) sur l’écran « ${screen} », il en faut une.`]];
      const value = papers.find((line) => same(normalise(line.label), label))?.value;
      if (control.needsValue && value === undefined) return [[key, `aucun papier ne donne « ${label} ».`]];
      control.act(value);
      const errors = Object.values(visit.errors.value);
      if (errors.length) return [[key, `« ${label} » est refusé sur l’écran « ${screen} » : ${errors.join(' ')}`]];
    }
    if (step.done === 'page' && screen === from) return [[key, `rien ne mène hors de l’écran « ${from} » : ajoutez une phrase dans « exercise ».`]];
  }
  return [];
}
