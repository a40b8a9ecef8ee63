interface Props {
  /** null until read. */
  read: readonly unknown[] | 'failed' | null;
  words: { failed: string; empty: string; emptyWhy: string };
}

/** What a page says in place of a list that could not be read, or that holds nothing yet. */
export const Unread = ({ read, words }: Props) => (
  <>
    {read === 'failed' && (
      <div class="notice" role="alert">
        <p>{words.failed}</p>
      </div>
    )}
    {Array.isArray(read) && read.length === 0 && (
      <div class="notice">
        <p>
          <strong>{words.empty}</strong>
        </p>
        <p>{words.emptyWhy}</p>
      </div>
    )}
  </>
);
