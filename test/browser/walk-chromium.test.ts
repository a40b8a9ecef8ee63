import { walks } from './walk.ts';
import { spread, walked } from './walk-plan.ts';

walks('chromium', walked.flatMap(spread));
