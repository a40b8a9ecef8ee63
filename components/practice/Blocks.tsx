/**
 * Draws the blocks of practice.json with the parts of a skin, and connects them to the visit. The only file that knows
 * both.
 */
import type { FunctionComponent } from 'preact';
import type { Block } from '../../core/practice/format.ts';
import { blockPath, isControl, mainButton } from './controls.ts';
import type { LinkProps, Saying, Skin } from './skin.ts';
import type { ScreenVisit } from './visit.ts';

export interface Scene {
  visit: ScreenVisit;
  skin: Skin;
  hrefFor(screen?: string): string;
  /** Wraps every block: nothing, or a delay (dialect 6). */
  Around: FunctionComponent<{ kind: Block['kind'] | 'title'; path: string }>;
}

interface Props<Kind extends Block['kind'] = Block['kind']> {
  scene: Scene;
  path: string;
  block: Extract<Block, { kind: Kind }>;
}

export function Blocks({ scene, blocks, at }: { scene: Scene; blocks: Block[]; at: string }) {
  return blocks.map((block, index) => {
    const path = blockPath(at, index);
    if (!scene.visit.shows(block)) return null;
    return (
      <scene.Around key={path} kind={block.kind} path={path}>
        <OneBlock scene={scene} block={block} path={path} />
      </scene.Around>
    );
  });
}

function OneBlock({ scene, block, path }: Props) {
  const { skin } = scene;
  if (isControl(block)) return <Asking scene={scene} block={block} path={path} />;
  switch (block.kind) {
    case 'heading':
      return <skin.Heading level={block.level ?? 2} text={block.text} />;
    case 'text':
      return <skin.Text text={block.text} />;
    case 'notice':
      return <skin.Notice text={block.text} />;
    case 'list':
      return <skin.List items={block.items} />;
    case 'button':
      return <Pressed scene={scene} block={block} path={path} />;
    case 'link':
      return <skin.Link {...linkOf(scene, path, block)} />;
    case 'menu':
      return (
        <skin.Menu
          id={idOf(path)}
          label={block.legend}
          links={block.links.map((link, index) => linkOf(scene, blockPath(path, index), link))}
        />
      );
    case 'group':
      return <Grouped scene={scene} block={block} path={path} />;
  }
}

const idOf = (path: string): string => `c${path}`;

function Asking({ scene: { visit, skin }, block, path }: Props<'field' | 'select' | 'choice' | 'box' | 'upload'>) {
  const common = { id: idOf(path), error: visit.errors.value[path] ?? '' };
  const answer = visit.answer(path);
  const value = answer[0] ?? '';
  const set = (given: string) => visit.setAnswer(path, given ? [given] : []);
  switch (block.kind) {
    case 'field':
      return (
        <skin.Field
          {...common}
          label={block.label}
          required={block.required}
          input={block.input ?? 'text'}
          placeholder={block.placeholder}
          value={value}
          onValue={set}
        />
      );
    case 'select':
      return (
        <skin.Select
          {...common}
          label={block.label}
          required={block.required}
          options={block.options}
          value={value}
          onValue={set}
        />
      );
    case 'box':
      return (
        <skin.Box
          {...common}
          label={block.label}
          checked={answer.length > 0}
          onToggle={() => set(value ? '' : block.label)}
        />
      );
    case 'choice': {
      const toggle = (option: string) =>
        block.many
          ? visit.setAnswer(
              path,
              answer.includes(option) ? answer.filter((other) => other !== option) : [...answer, option],
            )
          : set(option);
      return (
        <skin.Choice
          {...common}
          label={block.legend}
          options={block.options}
          many={!!block.many}
          value={answer}
          onValue={toggle}
        />
      );
    }
    case 'upload': {
      const files = visit.files(path);
      const keep = (list: FileList | null) => {
        files.value = list;
        set(list?.length ? 'fichier' : '');
      };
      return <skin.Upload {...common} label={block.label} files={files.value} onFiles={keep} />;
    }
  }
}

function Pressed({ scene: { visit, skin }, block, path }: Props<'button'>) {
  const main = mainButton(visit.shown.value)?.path === path;
  const press = () => visit.press(path, block, 'button');
  return (
    <skin.Button
      id={idOf(path)}
      label={block.label}
      main={main}
      grey={visit.isGrey(block)}
      {...saidAt(visit, path)}
      onPress={press}
    />
  );
}

function Grouped({ scene, block, path }: Props<'group'>) {
  const foldable = block.blocks.every(({ kind }) => ['heading', 'text', 'notice', 'list', 'link'].includes(kind));
  return (
    <scene.skin.Group id={idOf(path)} label={block.legend} foldable={foldable}>
      <Blocks scene={scene} blocks={block.blocks} at={path} />
    </scene.skin.Group>
  );
}

const saidAt = (visit: ScreenVisit, path: string): Saying =>
  visit.said.value?.path === path
    ? { said: visit.said.value.text, alert: !!visit.said.value.alert }
    : { said: '', alert: false };

const linkOf = (
  { visit, hrefFor }: Scene,
  path: string,
  link: Omit<Extract<Block, { kind: 'link' }>, 'kind'>,
): LinkProps => ({
  id: idOf(path),
  label: link.label,
  href: hrefFor(link.to),
  ...saidAt(visit, path),
  onPress: () => visit.press(path, link, 'link'),
});
