/** Dialect 5: the whole site inside a same-origin frame. The frame stays and its content changes. */
import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import css from '../site.css?inline';

interface Props {
  title: string;
  children?: ComponentChildren;
  /** The browser gave the frame a new document after ours was drawn (Firefox does so once). */
  onReplaced(): void;
}

export function Iframe({ title, children, onReplaced }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const drawn = useRef<HTMLElement | null>(null);
  const draw = () => {
    const inner = frame.current?.contentDocument;
    if (!inner?.body) return;
    const replaced = drawn.current && drawn.current !== inner.body;
    if (drawn.current !== inner.body) dress(inner, title);
    if (replaced && drawn.current) render(null, drawn.current);
    drawn.current = inner.body;
    render(children, inner.body);
    if (replaced) onReplaced();
  };
  useLayoutEffect(draw);
  useLayoutEffect(
    () => () => {
      if (drawn.current) render(null, drawn.current);
    },
    [],
  );
  return <iframe class="practice-frame" title={title} ref={frame} onLoad={draw} />;
}

function dress(inner: Document, title: string): void {
  inner.documentElement.lang = 'fr';
  inner.title = title;
  const style = inner.createElement('style');
  style.textContent = css;
  inner.head.append(style);
  inner.body.className = 'x-body';
}
