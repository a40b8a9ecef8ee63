/** Checks content against its schema; what is wrong becomes a sentence with the file, the path in it and the repair. */
import * as v from 'valibot';
import { errorWords } from './errorWords.ts';

export class ContentError extends Error {
  override name = 'ContentError';
}

type Key = string | number;
type Fault = { keys: Key[]; issue: v.BaseIssue<unknown> };

/** `steps[3].hints` */
const spell = (keys: Key[]): string =>
  keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key),
    '',
  ) || errorWords.wholeFile;

const repair = (issue: v.BaseIssue<unknown>): string => {
  const got = issue.received;
  if (issue.type === 'strict_object' && issue.expected === 'never') return errorWords.unknownKey;
  if (got === 'undefined') return errorWords.missing(issue.expected ?? errorWords.aValue);
  if (issue.type === 'min_length' || issue.type === 'non_empty')
    return errorWords.empty(issue.expected?.replace(/\D/g, '') || 'un');
  if (issue.type === 'length') return errorWords.exactly(issue.expected ?? '', got);
  if (issue.kind === 'validation') return errorWords.notAllowed(issue.message, got);
  return errorWords.expected(issue.expected ?? issue.message, got);
};

/** A union's own issue only says « none of these »: its deepest inner issues say what to mend. */
const faults = (issue: v.BaseIssue<unknown>, above: Key[] = []): Fault[] => {
  const keys = [...above, ...(issue.path ?? []).map(({ key }) => key as Key)];
  const inner = issue.issues?.flatMap((i) => faults(i, keys)) ?? [];
  if (!inner.length) return [{ keys, issue }];
  const most = Math.max(...inner.map((fault) => fault.keys.length));
  return inner.filter((fault) => fault.keys.length === most).slice(0, 3);
};

/**
 * @param file named in the error, as in `guides/caf/attestation-paiement/guide.json`
 * @throws {ContentError} one line per fault: `file → path : repair`
 */
export function parseContent<const S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const lines = result.issues.flatMap((issue) =>
    faults(issue).map((fault) => `${file} → ${spell(fault.keys)} : ${repair(fault.issue)}.`),
  );
  throw new ContentError([...new Set(lines)].join('\n'));
}
