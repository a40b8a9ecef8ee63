import { useEffect, useMemo } from 'preact/hooks';
import type { Library } from '../../core/guide/library.ts';
import { stepAt } from '../../core/guide/stepAt.ts';
import { CODE, codeFrom } from '../../core/journal/structureExport.ts';
import { notedKinds } from '../../core/session/verification.ts';
import type { Verified } from '../../core/session/verified.ts';
import { fileOf, sheetOf, textOf } from '../../core/verify/sheet.ts';
import { CodeField } from '../shared/CodeField.tsx';
import { words } from './words.ts';

interface Props {
  library: Library;
  walk: Verified;
  code: string;
  onCode(code: string): void;
}

/** What a walk has noted of one guide, and the file that says so: shown whole, then saved by a link of the advisor's own browser. */
export function Sheet({ library, walk, code, onCode }: Props) {
  const structure = codeFrom(code);
  const text = textOf(sheetOf(library, walk, structure));
  const file = fileOf(walk.guide);
  const url = useMemo(() => URL.createObjectURL(new Blob([text], { type: 'application/json' })), [text]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const titleOf = (key: string): string => stepAt(library, walk.guide, key)?.title ?? key;
  return (
    <article class="sheet">
      <h2>{library.guides[walk.guide]?.title ?? walk.guide}</h2>
      {notedKinds.toReversed().map((kind) => {
        const steps = walk.steps.filter((step) => step.kind === kind);
        return (
          steps.length > 0 && (
            <section key={kind} data-kind={kind}>
              <h3>{words.kinds[kind](steps.length)}</h3>
              <ul>
                {steps.map(({ key, cause, witness }) => (
                  <li key={key}>
                    {titleOf(key)}
                    {cause && <span class="soft">{words.causes[cause]}</span>}
                    {!!witness?.variant && <span class="soft">{words.variant(witness.variant + 1)}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <h3>{words.save}</h3>
      <p>{words.saveWhy}</p>
      <CodeField label={words.structure} why={words.structureWhy} value={code} onValue={onCode} />
      <p id={`preview-${file}`}>{words.preview}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="scroll preview small" tabIndex={0} aria-labelledby={`preview-${file}`}>
        <pre>{text}</pre>
      </section>
      {CODE.test(structure) ? (
        <a class="button main" href={url} download={file}>
          {words.file(file)}
        </a>
      ) : (
        <p class="notice">{words.noCode}</p>
      )}
    </article>
  );
}
