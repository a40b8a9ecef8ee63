/** An absolute XPath: tags and ranks, starting from the site's element. */
import { chainOf, follow } from './chain.ts';
import type { Recorder } from './index.ts';

type Path = [tag: string, rank: number][];

const pathOf = (element: Element, top: Node): Path => {
  const path: Path = [];
  for (let up: Element | null = element; up && up !== top; up = up.parentElement) {
    const { localName } = up;
    const alike = [...(up.parentNode?.children ?? [])].filter((each) => each.localName === localName);
    path.unshift([localName, alike.indexOf(up)]);
  }
  return path;
};

const walk = (path: Path, from: ParentNode): Element | null =>
  path.reduce<ParentNode | null>(
    (at, [tag, rank]) => (at ? ([...at.children].filter((each) => each.localName === tag)[rank] ?? null) : null),
    from,
  ) as Element | null;

export const xpath: Recorder = (element, site) => {
  const recorded = chainOf(element)
    .slice(chainOf(site).length - 1)
    .map((link) =>
      pathOf(
        link,
        site.contains(link)
          ? site
          : link.getRootNode() instanceof ShadowRoot
            ? link.getRootNode()
            : link.ownerDocument.body,
      ),
    );
  return (mutant) => {
    const found = follow(
      mutant,
      recorded.map((path) => (within) => walk(path, within)),
    );
    return found ? [found] : [];
  };
};
