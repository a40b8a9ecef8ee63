import { walks } from './walk.ts';
import { planOf } from './walk-plan.ts';

walks('chromium', planOf('caf'));
