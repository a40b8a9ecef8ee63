/** From any element of the page to the one that a person would name, with its words. The words stay in the page. */
import type { FieldKind, Region, Role } from '../guide/guide.ts';
import { fieldKindOf } from '../locate/fieldKind.ts';
import { namesOf, roleOf, wordsOf } from '../locate/name.ts';
import { landmarksOf, regionOf } from '../locate/region.ts';

export interface RepairTarget {
  element: Element;
  role: Role;
  /** The words as the page writes them, best first. */
  names: string[];
  /** Headings, legends and groups it stands under, nearest first, as the page writes them. */
  under: string[];
  /** The part of the page, when an author could name it. */
  region?: Region | undefined;
  /** What it accepts, when its markup says so. */
  field?: FieldKind | undefined;
}

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/**
 * The nearest element with a role and a name; for a label, the field it names. Null when a person could name nothing.
 */
export function repairTargetOf(element: Element | null): RepairTarget | null {
  for (let around = element; around; around = parentOf(around)) {
    const control = around.localName === 'label' ? ((around as HTMLLabelElement).control ?? around) : around;
    const role = roleOf(control);
    const names = role ? namesOf(control).map(tidy).filter(Boolean) : [];
    if (role && names.length)
      return {
        element: control,
        role,
        names,
        under: headingsOver(control),
        region: partOf(control),
        field: fieldKindOf(control) as FieldKind | undefined,
      };
  }
  return null;
}

/** The page without landmarks is all middle; a banner or a chat is no place to send people to. */
function partOf(element: Element): Region | undefined {
  const region = regionOf(element, landmarksOf(element.ownerDocument));
  if (region === 'furniture') return undefined;
  return region === 'body' || region === 'beside' ? 'main' : region;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const level = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;
const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The groups around it, then the headings before it, each more general than the last, without any that contain it. */
function headingsOver(element: Element): string[] {
  const groups: string[] = [];
  for (let around = parentOf(element); around; around = parentOf(around)) {
    const legend =
      around.localName === 'fieldset' && [...around.children].find(({ localName }) => localName === 'legend');
    if (legend) groups.push(wordsOf(legend));
    else if (around.hasAttribute('aria-labelledby') || around.hasAttribute('aria-label'))
      groups.push(...namesOf(around).slice(0, 1));
  }
  const headings: string[] = [];
  let under = 7;
  const before = [...element.ownerDocument.querySelectorAll(HEADINGS)].filter(
    (heading) => heading.compareDocumentPosition(element) & 4 && !heading.contains(element),
  );
  for (const heading of before.reverse()) {
    if (level(heading) >= under) continue;
    under = level(heading);
    headings.push(wordsOf(heading));
  }
  return [...new Set([...groups, ...headings].map(tidy).filter(Boolean))];
}
