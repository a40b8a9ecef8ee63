import type { View } from '../../core/session/viewModel.ts';
import { ledgerLines, reviewLine } from '../shared/ledgerWords.ts';

/** How reliable the guide is, for the advisor. The sentences are the same as on the page of the guide. */
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
