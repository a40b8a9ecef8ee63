import { askedFor } from './asked.ts';
import { walks } from './walk.ts';

walks('firefox', askedFor('firefox'));
