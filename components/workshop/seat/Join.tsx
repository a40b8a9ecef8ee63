/** The board's code or the stick's file, then a seat: a colour and a number. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { readWorkshopFile } from '../../../core/workshop/file.ts';
import { type Programme, programmeOf } from '../../../core/workshop/programme.ts';
import { colours, NUMBERS, seatIndex, seatName } from '../../../core/workshop/seat.ts';
import { hasSomething } from '../../../core/workshop/seatState.ts';
import type { WorkshopProps } from '../model.ts';
import { FileField, TypedField } from '../resultInput.tsx';
import { words } from './words.ts';

export function Join({ model, actions }: WorkshopProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [programme, setProgramme] = useState<Programme | null>(null);
  const [sure, beSure] = useState(false);
  const choose = useRef<HTMLHeadingElement>(null);
  // The form was removed, with the focus in it: the focus goes to the next question, so that it is read.
  useEffect(() => choose.current?.focus(), [programme]);
  const enter = (joined: ReturnType<typeof programmeOf>) => {
    setError('error' in joined ? joined.error : '');
    if ('programme' in joined) setProgramme(joined.programme);
  };

  if (model.seating.value && hasSomething(model.seating.value) && !sure)
    return (
      <div class="notice">
        <p>{words.already}</p>
        <p class="row">
          <a class="button main" href="#/poste">
            {words.mySeat}
          </a>
          <button type="button" class="button" onClick={() => beSure(true)}>
            {words.joinOther}
          </button>
        </p>
      </div>
    );

  if (programme)
    return (
      <section aria-labelledby="choose">
        <h2 id="choose" ref={choose} tabIndex={-1}>
          {words.choose}
        </h2>
        <p class="soft">{words.chooseWhy}</p>
        <div class="seats">
          {colours.map((colour) => (
            <div class="colour" key={colour} data-colour={colour}>
              {Array.from({ length: NUMBERS }, (_, i) => ({ colour, number: i + 1 })).map((seat) => (
                <button
                  type="button"
                  class="button"
                  key={seat.number}
                  aria-label={seatName(seat)}
                  onClick={() => actions.sit(programme, seatIndex(seat))}
                >
                  <span class="soft">{colour}</span> {seat.number}
                </button>
              ))}
            </div>
          ))}
        </div>
      </section>
    );

  return (
    <form
      class="fields join"
      onSubmit={(event) => {
        event.preventDefault();
        enter(programmeOf(model.content, typed));
      }}
    >
      <TypedField label={words.code} why={words.codeWhy} value={typed} most={40} onType={setTyped} />
      <p role="status" class={error ? 'notice' : 'answer'}>
        {error}
      </p>
      <button type="submit" class="button main">
        {words.enter}
      </button>
      <FileField
        label={words.file}
        accept=".json"
        onFiles={([file]) => void file?.text().then((text) => enter(readWorkshopFile(model.content, text)))}
      />
    </form>
  );
}
