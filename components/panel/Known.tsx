import type { View } from '../../core/session/viewModel.ts';
import { ledgerLines, reviewLine } from '../shared/ledgerWords.ts';

/** How well the guide is known, for the advisor: the same sentences as on its page. */
export function Known({ view: { ledger, toReview = 0 } }: { view: Pick<View, 'ledger' | 'toReview'> }) {
  const review = reviewLine(toReview);
  return (
    <>
      {ledger && <p class="soft">{ledgerLines(ledger).join(' ')}</p>}
      {review && (
        <p>
          <strong>{review}</strong>
        </p>
      )}
    </>
  );
}
