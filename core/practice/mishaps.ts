/** What a trainer switches on in an exercise: problems that real people meet, and another fictitious person. Pure. */
import type { Block, Conditions, Destination, Practice } from './format.ts';

export type Mishaps = ReadonlySet<string>;

/** Does this block belong to the screen, with these mishaps on? (`when` is another matter.) */
export const belongs = (block: Conditions, on: Mishaps): boolean =>
  (!block.if || on.has(block.if)) && !(block.unless && on.has(block.unless));

/** The mishap that happens when this is pressed. Each happens once, then the press works. */
export const nextMishap = (
  { trouble }: Destination,
  on: Mishaps,
  bitten: Mishaps,
): NonNullable<Destination['trouble']>[number] | undefined =>
  trouble?.find(({ mishap }) => on.has(mishap) && !bitten.has(mishap));

export interface Person {
  name: string;
  about: string;
}

/** The fictitious people of this exercise. The sentences are written for the first one. */
export const peopleOf = ({ person, others }: Practice): Person[] => [person, ...(others ?? [])];

/** The same exercise for another of its people (see `peopleOf`); the first one when there is no such person. */
export function asPerson(practice: Practice, index: number): Practice {
  const other = practice.others?.[index - 1];
  if (!other) return practice;
  const change = changer(other.instead);
  return {
    ...practice,
    person: { name: other.name, about: other.about },
    ...(practice.exercise && {
      exercise: Object.fromEntries(Object.entries(practice.exercise).map(([key, text]) => [key, change(text)])),
    }),
    papers: practice.papers.map(({ title, lines }) => ({
      title: change(title),
      lines: lines.map(({ label, value }) => ({ label, value: change(value) })),
    })),
    screens: Object.fromEntries(
      Object.entries(practice.screens).map(([id, screen]) => [
        id,
        { ...screen, title: change(screen.title), blocks: screen.blocks.map((block) => blockWith(block, change)) },
      ]),
    ),
  };
}

type Change = (text: string) => string;

/** Replaces every whole word or value at once, the longest first, so that a replacement is not replaced again. */
function changer(instead: Record<string, string>): Change {
  const values = Object.keys(instead).sort((one, other) => other.length - one.length);
  if (!values.length) return (text) => text;
  const any = values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(whole, (value) => instead[value] ?? value);
}

/** Only what people read and write changes; the names of screens, of revealed blocks and of mishaps stay. */
function blockWith(block: Block, change: Change): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'notice':
      return { ...block, text: change(block.text) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'field':
      return {
        ...block,
        label: change(block.label),
        ...(block.placeholder && { placeholder: change(block.placeholder) }),
        ...(block.prefilled && { prefilled: change(block.prefilled) }),
      };
    case 'select':
      return { ...block, label: change(block.label), options: block.options.map(change) };
    case 'choice':
      return {
        ...block,
        legend: change(block.legend),
        options: block.options.map(change),
        ...revealsWith(block.reveals, change),
      };
    case 'box':
    case 'upload':
      return { ...block, label: change(block.label) };
    case 'button':
      return {
        ...block,
        label: change(block.label),
        ...goesWith(block, change),
        ...(block.greyUntil && { greyUntil: change(block.greyUntil) }),
      };
    case 'link':
      return { ...block, label: change(block.label), ...goesWith(block, change) };
    case 'menu':
      return {
        ...block,
        legend: change(block.legend),
        links: block.links.map((link) => ({ ...link, label: change(link.label) })),
      };
    case 'group':
      return { ...block, legend: change(block.legend), blocks: block.blocks.map((inner) => blockWith(inner, change)) };
  }
}

const revealsWith = (
  reveals: Record<string, string> | undefined,
  change: Change,
): { reveals?: Record<string, string> } =>
  reveals
    ? { reveals: Object.fromEntries(Object.entries(reveals).map(([option, name]) => [change(option), name])) }
    : {};

const goesWith = ({ file, needs, trouble }: Destination, change: Change): Destination => ({
  ...(file && { file: { ...file, lines: file.lines.map(change) } }),
  ...(needs && {
    needs: needs.map(({ field, is, error }) => ({
      field: change(field),
      ...(is !== undefined && { is: change(is) }),
      error: change(error),
    })),
  }),
  ...(trouble && { trouble: trouble.map((one) => ({ ...one, ...(one.error && { error: change(one.error) }) })) }),
});
