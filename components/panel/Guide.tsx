import { Levels } from '../shared/Levels.tsx';
import { texts } from '../step/texts.ts';
import { Advisor } from './Advisor.tsx';
import { More } from './More.tsx';
import { PanelStep } from './PanelStep.tsx';
import { Path } from './Path.tsx';
import type { GuideProps } from './props.ts';
import { Repair } from './Repair.tsx';
import { Stop } from './Stop.tsx';
import { words } from './words.ts';

/** A guide under way: the step first, then what its advisor needs at once, then the whole path, and everything else. */
export const Guide = ({ view, step, on, speech }: GuideProps) => (
  <>
    <div class="columns">
      <PanelStep view={view} step={step} on={on} speech={speech} />
      <div class="aside">
        {step.advisor && <Advisor key={view.turn} note={step.advisor} onHelped={() => on.event({ type: 'helped' })} />}
        <Path view={view} />
        {view.doubt && <Repair key={view.key} onRepair={on.repair} />}
        <Levels
          legend={words.level}
          name="level"
          level={view.level}
          onChange={(level) => on.event({ type: 'level', level })}
        />
        <More view={view} onSettings={on.settings} />
      </div>
    </div>
    <footer class="foot">
      {view.canGoBack && (
        <button type="button" class="b quiet" onClick={() => on.event({ type: 'back' })}>
          {texts.back}
        </button>
      )}
      <Stop later={view.settings.shared === false} onStop={on.stop} />
    </footer>
  </>
);
