import { askedFor } from './asked.ts';
import { walks } from './walk.ts';

walks('chromium', askedFor('chromium', 'caf'));
