/** An element in a person's words: « bouton « Continuer », sous « Vos coordonnées » ». */
import type { Role } from '../guide/guide.ts';
import { elementWords, nounOf } from './words.ts';

export { nounOf };

const quoted = (words: string): string => `«\u00a0${words.replace(/\s*\*$/, '…')}\u00a0»`;

export const describe = ({ role, name, under }: { role: Role; name: string; under: string | null }): string =>
  elementWords(nounOf[role], quoted(name), under ? quoted(under) : '');
