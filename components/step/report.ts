import type { VerdictKind } from '../../core/session/state.ts';
import type { View } from '../../core/session/viewModel.ts';
import { reportWords } from './reportWords.ts';

/** `verdict` is null when the page is not visible (the side panel). */
export const reportText = (
  view: Pick<View, 'guide' | 'version' | 'practice' | 'key' | 'where'>,
  verdict: VerdictKind | null,
  browserName: string,
): string =>
  [
    reportWords.title,
    reportWords.guide(view.guide, view.version, view.practice),
    reportWords.step(view.key),
    reportWords.place(view.where),
    ...(verdict ? [reportWords.element(verdict)] : []),
    reportWords.browser(browserName),
  ].join('\n');

/** The most specific names come first, because Edge and Opera also call themselves Chrome. */
const known = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /\bChrome\/(\d+)/],
] as const;

/** Only the name and the major version are used: the rest of a user agent reveals too much about a computer. */
export function browserName(userAgent: string = navigator.userAgent): string {
  for (const [name, version] of known) {
    const major = version.exec(userAgent)?.[1];
    if (major) return `${name} ${major}`;
  }
  return reportWords.unknownBrowser;
}
