import { french } from './french.ts';

/** What is wrong with a file, in a sentence that is shown to the person as it is. */
export class Fault extends Error {
  constructor(sentence: string) {
    // Names of files and keys come from outside too: none may send control characters to the terminal.
    super(french(sentence.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')));
  }
}
