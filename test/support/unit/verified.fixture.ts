/**
 * A guide to verify: steps with variants and reasons, a passage, a personal question whose branches meet again, and a
 * personal step.
 */
import { compileGuide } from '../../../core/guide/compile.ts';
import type { AuthoredGuide } from '../../../core/guide/format.ts';
import type { Library } from '../../../core/guide/library.ts';
import { begin, reduce } from '../../../core/session/session.ts';
import type { Session, SessionEvent } from '../../../core/session/state.ts';
import { act, guide, question, site } from './fixture.ts';

export const ID = 'essai/verifier';
const guess = (...names: string[]) => names.map((text) => ({ text, origin: 'guess' }));
const target = (role: 'button' | 'link' | 'textbox', ...names: string[]) => ({ role, names: guess(...names) });

const own = (steps: object[], given = {}): AuthoredGuide =>
  ({ ...guide([]), chapters: [{ id: 'un', title: 'Un' }], ...given, steps }) as unknown as AuthoredGuide;

export const authored: Record<string, AuthoredGuide> = {
  [ID]: own([
    act({ id: 'ouvrir', target: target('link', 'Mon compte', 'Mon espace') as never }),
    { id: 'connexion', include: 'porte/entrer' },
    act({ id: 'dire', done: 'said' }),
    act({
      id: 'nom',
      page: 'formulaire',
      done: 'filled',
      target: {
        ...target('textbox', 'Nom', 'Nom de naissance'),
        reasons: { region: 'main', under: guess('Votre demande') },
      } as never,
    }),
    question({
      id: 'enfant',
      personal: true,
      options: [
        { label: 'Oui', goto: 'prenom' },
        { label: 'Non', goto: 'suite' },
        { label: 'Je ne sais pas', goto: 'appeler' },
      ],
    } as never),
    act({ id: 'prenom', page: 'formulaire', target: target('textbox', 'Prénom de l’enfant') as never }),
    act({ id: 'suite', page: 'formulaire', target: target('button', 'Étape suivante', 'Suivant') as never }),
    act({ id: 'sexe', page: 'formulaire', personal: true, target: target('textbox', 'Sexe') as never }),
    act({ id: 'valider', page: 'resume', target: target('button', 'Valider') as never, next: 'end' }),
    act({ id: 'appeler', done: 'said' }),
  ]),
  'porte/entrer': own([
    act({ id: 'entrer', page: 'formulaire', target: target('button', 'Se connecter') as never }),
    act({ id: 'secret', page: 'formulaire', quiet: true, target: target('textbox', 'Mot de passe') as never }),
  ]),
};

export const library: Library = {
  sites: { essai: site(), porte: site({ name: 'la porte' }) },
  guides: Object.fromEntries(Object.entries(authored).map(([id, one]) => [id, compileGuide(one)])),
  words: {},
};

/** Minutes since the epoch: 30 November 2026, at noon. */
export const NOW = Date.UTC(2026, 10, 30, 12) / 60_000;

export const walk = (events: SessionEvent[], step?: string): Session =>
  events.reduce(
    (session, event) => reduce(library, session, event),
    begin(library, { guide: ID, practice: false, verify: true, now: NOW, ...(step && { step }) }),
  );

export const done: SessionEvent = { type: 'done' };
export const found = (variant = 0): SessionEvent => ({
  type: 'verdict',
  kind: 'found',
  witness: { variant, reasons: ['role'] },
});
export const absent: SessionEvent = { type: 'verdict', kind: 'absent', cause: 'absent' };
export const page = (...pages: string[]): SessionEvent => ({ type: 'page', pages });
