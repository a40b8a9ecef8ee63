import { walks } from './walk.ts';

walks('chromium');
