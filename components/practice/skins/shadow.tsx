/**
 * Dialect 4: the semantic parts, each component in an open shadow root, with nested roots. A label and its field share
 * one root.
 */
import { type ComponentChildren, type FunctionComponent, h, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import css from '../site.css?inline';
import type { Skin } from '../skin.ts';
import { semantic } from './semantic.tsx';

let sheet: CSSStyleSheet | undefined;

function siteSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

class Rooted extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [siteSheet()];
  }
}

/** An element may be registered only once per page, so the tag is reused when the site is drawn again. */
function register(tag: string): string {
  if (!customElements.get(tag)) customElements.define(tag, class extends Rooted {});
  return tag;
}

function InRoot({ tag, children }: { tag: string; children: ComponentChildren }) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    if (root) render(children, root);
  });
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    return () => {
      if (root) render(null, root);
    };
  }, []);
  return h(tag, { ref: host });
}

const rooted = <P extends object>(name: string, Part: FunctionComponent<P>): FunctionComponent<P> => {
  const tag = register(`x-${name}`);
  return (props) => (
    <InRoot tag={tag}>
      <Part {...props} />
    </InRoot>
  );
};

/** Headings and text stay in the root of what they introduce, as in real component libraries. */
export const shadow: Skin = {
  ...semantic,
  Screen: rooted('screen', semantic.Screen),
  Field: rooted('field', semantic.Field),
  Select: rooted('select', semantic.Select),
  Choice: rooted('choice', semantic.Choice),
  Box: rooted('box', semantic.Box),
  Upload: rooted('upload', semantic.Upload),
  Button: rooted('button', semantic.Button),
  Link: rooted('link', semantic.Link),
  Menu: rooted('menu', semantic.Menu),
  Group: rooted('group', semantic.Group),
};
