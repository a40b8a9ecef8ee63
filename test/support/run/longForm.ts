/** What waits for the long form of a browser file (`npm run test:long -- browser`); docs/testing.md says why it may. */
import { type BrowserName, browsers } from '../browser/driver.ts';

export const longForm = process.env.BROWSER === 'long' || process.env.PROOFS === 'long';

/** Both browsers in the long form; in the short one Chromium alone, where Firefox would run the same code of ours once more. */
export const browsersInForm: readonly BrowserName[] = longForm ? browsers : ['chromium'];
