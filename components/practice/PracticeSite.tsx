/**
 * The fictitious site itself, in one of its seven dialects. Its element, `data-practice-site`, contains all of it and
 * nothing else.
 */
import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Block, Practice } from '../../core/practice/format.ts';
import { Blocks, type Scene } from './Blocks.tsx';
import { isControl } from './controls.ts';
import { type Dialect, dialectOptions } from './dialects.ts';
import { Iframe } from './stages/Iframe.tsx';
import { LateRender } from './stages/LateRender.tsx';
import { Rerender } from './stages/Rerender.tsx';
import type { Visit } from './visit.ts';

export interface PracticeSiteProps {
  practice: Practice;
  screen: string;
  dialect: Dialect;
  visit: Visit;
  hrefFor(screen?: string): string;
  /**
   * Once per screen, when it is in the page; not at each re-render of dialect 7, which a companion must survive by
   * itself.
   */
  onScreen?: ((address: string, site: Element) => void) | undefined;
}

export function PracticeSite({ practice, screen, dialect, visit, hrefFor, onScreen }: PracticeSiteProps) {
  const { skin, stage, scripted } = dialectOptions[dialect];
  const site = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  const scene = useMemo<Scene>(
    () => ({ visit: visit.at(screen), skin, hrefFor, Around: stage === 'late' ? LateRender : Fragment }),
    [visit, screen, skin, stage, hrefFor],
  );

  const tell = () => {
    const address = practice.screens[screen]?.address;
    if (address && site.current) onScreen?.(address, site.current);
  };
  useLayoutEffect(() => {
    // A new page starts from its top, for the keyboard and for screen readers too. The first page is left to the
    // browser.
    if (arrived.current && isFree(site.current)) title.current?.focus({ preventScroll: true });
    arrived.current = true;
    tell();
  }, [practice, screen, visit, dialect]);

  const view = <Screen key={screen} practice={practice} screen={screen} scene={scene} hold={title} />;
  const onKeyDown = scripted ? (event: KeyboardEvent) => entersField(event) && scene.visit.submit() : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: not a control; it hears keys for the fields inside it.
    <div class="practice-site" data-practice-site="" ref={site} onKeyDown={onKeyDown}>
      {stage === 'framed' ? (
        <Iframe title={practice.name} onReplaced={tell}>
          {view}
        </Iframe>
      ) : stage === 'anew' ? (
        <Rerender key={screen}>{view}</Rerender>
      ) : (
        view
      )}
    </div>
  );
}

interface ScreenViewProps {
  practice: Practice;
  screen: string;
  scene: Scene;
  hold: RefObject<HTMLHeadingElement | null>;
}

function Screen({ practice, screen, scene, hold }: ScreenViewProps): ComponentChildren {
  const { title, blocks } = practice.screens[screen] ?? { title: '', blocks: [] };
  return (
    <scene.skin.Screen site={practice.name} form={asks(blocks)} onSubmit={scene.visit.submit}>
      <scene.Around kind="title" path="0">
        <scene.skin.Title text={title} hold={hold} />
      </scene.Around>
      <Blocks scene={scene} blocks={blocks} at="" />
    </scene.skin.Screen>
  );
}

const asks = (blocks: Block[]): boolean =>
  blocks.some((block) => isControl(block) || (block.kind === 'group' && asks(block.blocks)));

/** The focus is on nothing but the page that was just replaced. */
const isFree = (site: HTMLElement | null): boolean => {
  const active = site?.ownerDocument.activeElement;
  return !active || active === site?.ownerDocument.body || site.contains(active);
};

/** Enter in a field, even inside nested shadow roots: a native form would handle it by itself. */
const entersField = (event: KeyboardEvent): boolean => {
  const field = event.composedPath()[0] as HTMLInputElement;
  return event.key === 'Enter' && field.localName === 'input' && field.type !== 'file';
};
