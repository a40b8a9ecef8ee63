import { walks } from './walk.ts';
import { planOfFirefox } from './walk-plan.ts';

walks('firefox', planOfFirefox());
