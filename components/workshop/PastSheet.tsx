/** One ended workshop on paper: the page to keep, or the session sheet; `#/passes/0/page`, `#/passes/0/seance`. */
import type { WorkshopProps } from './model.ts';
import { Summary } from './Summary.tsx';
import { SessionSheet } from './sheets/SessionSheet.tsx';
import { words } from './words.ts';

const partsOf = (route: string): string[] => route.split('/');

export function PastSheet({ model }: WorkshopProps) {
  const [, index = '', kind] = partsOf(model.route.value);
  const saved = model.saved.value[Number(index)];
  if (!saved) return <p>{words.nothingSaved}</p>;
  const Sheet = kind === 'seance' ? SessionSheet : Summary;
  return (
    <>
      <p class="unprinted">
        <button type="button" class="button main" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      <Sheet saved={saved} library={model.content.library} skills={model.skills} />
    </>
  );
}
