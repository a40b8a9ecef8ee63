import { walks } from './walk.ts';

walks('firefox');
