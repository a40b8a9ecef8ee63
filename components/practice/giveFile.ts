/** Downloads a file of the exercise, as the real site would. Nothing leaves the computer. */
import type { GivenFile } from '../../core/practice/format.ts';
import { pdfOf } from './pdf.ts';

/** Long enough for a slow computer to write the file. */
const KEPT = 60_000;

export function giveFile({ name, lines }: GivenFile): void {
  const url = URL.createObjectURL(new Blob([pdfOf(lines)], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
