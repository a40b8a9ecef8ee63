import { situationOf } from '../../core/session/stepMessages.ts';
import { Levels } from '../shared/Levels.tsx';
import { Advisor } from './Advisor.tsx';
import { More } from './More.tsx';
import { PanelStep } from './PanelStep.tsx';
import { Path } from './Path.tsx';
import type { GuideProps } from './props.ts';
import { Repair } from './Repair.tsx';
import { Speaker } from './Speaker.tsx';
import { Verification } from './Verification.tsx';
import { words } from './words.ts';

/**
 * A guide in progress: the step when the panel shows it, then what the advisor needs at once, the path, and everything
 * else.
 */
export function Guide({ view, step, on, speech }: GuideProps) {
  const speaks = view.speaker === 'panel';
  return (
    <div class={speaks ? 'columns' : 'columns aside-only'}>
      {speaks && <PanelStep view={view} step={step} on={on} speech={speech} />}
      <div class="aside">
        {view.verify ? (
          <Verification
            verify={view.verify}
            onRetake={() => on.event({ type: 'retake' })}
            onSheet={() => on.page('verification')}
          />
        ) : (
          <Advisor
            key={view.turn}
            view={view}
            note={step.advisor}
            onHelped={() => on.event({ type: 'helped' })}
            onVerify={() => on.page('real')}
          />
        )}
        {view.doubt && !view.verify && <Repair key={view.key} onRepair={on.repair} />}
        {situationOf(view) !== 'elsewhere' && view.level !== 'en-autonomie' && (
          <Speaker view={view} onSpeaker={on.speaker} />
        )}
        <Path key={view.key} view={view} onGo={(key) => on.event({ type: 'goto', key })} />
        <Levels
          legend={words.level}
          name="level"
          level={view.level}
          onChange={(level) => on.event({ type: 'level', level })}
        />
        <More view={view} onSettings={on.settings} />
      </div>
    </div>
  );
}
