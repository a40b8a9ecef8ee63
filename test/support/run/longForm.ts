/**
 * What only the long form of a browser file tests (`npm run test:long -- browser`). docs/testing.md explains why it can
 * wait.
 */
import { type BrowserName, browsers } from '../browser/driver.ts';

export const longForm = process.env.BROWSER === 'long' || process.env.PROOFS === 'long';

/**
 * Both browsers in the long form. The short form uses only Chromium where Firefox would run the same code of the
 * extension.
 */
export const browsersInForm: readonly BrowserName[] = longForm ? browsers : ['chromium'];
