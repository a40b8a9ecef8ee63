// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { messageFor, type ShownMessage } from '../../components/step/message.ts';
import { browserName, reportText } from '../../components/step/report.ts';
import { Sentence } from '../../components/step/Sentence.tsx';
import { createSpeech, frenchVoice, sentences } from '../../components/step/speech.ts';
import { cut } from '../../core/guide/sentence.ts';
import type { VerdictKind } from '../../core/session/state.ts';
import { wayOut, whoToCall } from '../../core/session/stepMessages.ts';
import { act, question, view } from '../support/unit/panel.fixture.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a sentence', () => {
  afterEach(() => render(null, document.body));

  test('marks the words to find, guillemets held to them', () => {
    expect(cut('Cliquez sur « Je commence ».')).toEqual([
      { text: 'Cliquez sur ', quoted: false },
      { text: '«\u00a0Je commence\u00a0»', quoted: true },
      { text: '.', quoted: false },
    ]);
  });

  test('finds glossary words whole, longest first, once, whatever the apostrophe', () => {
    const words = cut("Votre code de cession, puis l'ANTS, puis un code. Un décodeur, un Code.", [
      'code',
      'code de cession',
      'l’ANTS',
    ]).flatMap(({ word }) => word ?? []);
    expect(words).toEqual(['code de cession', 'l’ANTS', 'code']);
  });

  test('opens a glossary word in place, never inside the page’s own words', () => {
    const onWord = vi.fn();
    render(
      <Sentence
        text="Tapez « Code de cession » ici : le code de cession est au dos."
        words={{ 'code de cession': 'Cinq chiffres.' }}
        open="code de cession"
        onWord={onWord}
      />,
      document.body,
    );
    const button = document.querySelector('button');
    expect([...(document.querySelector('mark')?.childNodes ?? [])].map(({ nodeName }) => nodeName)).toEqual(['#text']);
    expect(button?.textContent).toBe('code de cession');
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    button?.click();
    expect(onWord).toHaveBeenCalledWith('code de cession');
  });
});

describe('a message', () => {
  const said = (verdict: VerdictKind, changes = {}): ShownMessage => messageFor(view(changes), verdict);

  test.each<[VerdictKind, string, string]>([
    [
      'absent',
      'Je ne retrouve pas ce lien.',
      'Cherchez les mots « Mes attestations », sous « Mon compte ». Le site a peut-être changé.',
    ],
    [
      'hidden',
      'Ce lien est caché pour l’instant.',
      'Ouvrez d’abord le menu ou la partie fermée de la page. Cherchez les mots « Mes attestations », sous « Mon compte ».',
    ],
    [
      'unreachable',
      'Je ne peux pas vous montrer ce lien.',
      'Le site ne me laisse pas voir cet endroit. Cherchez les mots « Mes attestations », sous « Mon compte ».',
    ],
    [
      'doubtful',
      act.say,
      'J’ai un doute, alors je ne montre rien. Cherchez les mots « Mes attestations », sous « Mon compte ».',
    ],
    ['looking', act.say, act.why],
  ])('%s is calm, and says what to look for', (verdict, say, why) => {
    const message = said(verdict);
    expect([plain(message.say), plain(message.why), message.sure, message.step]).toEqual([say, why, false, true]);
  });

  test('on the page just left, a slow site has not changed: nothing is missing yet', () => {
    const { say, why } = said('absent', { waits: true });
    expect(plain(say)).toBe('La page n’a pas encore changé.');
    expect(plain(why)).toBe(
      'Un site peut être lent : attendez un peu. Un message est écrit sur la page ? Lisez-le d’abord.',
    );
  });

  test('says where to look when part of the page is sealed, with the page’s heading where there is one', () => {
    const sealed = (as: 'frame' | 'closed' | 'canvas', words?: string) =>
      plain(messageFor(view(), 'unreachable', false, { as, words }).why);
    const look = 'Cherchez les mots « Mes attestations », sous « Mon compte ».';
    expect(sealed('frame', 'Payer $1')).toBe(
      `Une partie de la page vient d’un autre site. Regardez d’abord là, sous « Payer $1 ». ${look}`,
    );
    expect(sealed('closed')).toBe(`Une partie de la page m’est fermée. Regardez d’abord là. ${look}`);
    expect(sealed('canvas', 'Plan')).toContain('une image. Regardez d’abord là, sous « Plan ».');
    // What was in the way before is not said of another verdict.
    expect(messageFor(view(), 'absent', false, { as: 'frame', words: 'Payer' })).toMatchObject({
      why: said('absent').why,
    });
  });

  test('says the page’s own words: in the sentence, beside it, and what to open first', () => {
    const onPage = (as: 'opener' | undefined, verdict: VerdictKind, changes = {}) =>
      messageFor(view(changes), verdict, false, { as, words: 'Vos papiers' });
    const step = { ...act, say: 'Cliquez sur « Mes attestations ».' };
    expect(plain(onPage(undefined, 'found', { step }).say)).toBe('Cliquez sur « Vos papiers ».');
    expect(
      plain(
        onPage(undefined, 'found', { step: { ...act, say: 'Lisez « Mes attestations ».', why: 'C’est long : 50 %.' } })
          .why,
      ),
    ).toBe('Sur cette page : « Vos papiers ». C’est long : 50 %.');
    expect(plain(onPage('opener', 'hidden').say)).toBe('Ouvrez d’abord « Vos papiers ».');
  });

  test('is the step itself when found, when asked, and when there is nothing to locate', () => {
    expect(said('found')).toMatchObject({ kind: 'found', say: act.say, why: act.why, sure: true });
    expect(said('looking', { step: question })).toMatchObject({ kind: 'found', say: question.ask, sure: true });
    expect(said('absent', { step: { ...act, target: undefined } })).toMatchObject({ kind: 'found', sure: true });
  });

  test('of a dead end offers going back and a human', () => {
    expect(plain(wayOut(view()))).toBe(
      'Sinon, revenez à l’étape précédente ou demandez de l’aide. Votre Caf répond. Appelez le 3230. Prix d’un appel local.',
    );
    expect(wayOut(view({ canGoBack: false }))).not.toContain('précédente');
  });

  test('knows where the person is, the end, and an updated extension', () => {
    expect(said('found', { where: 'lost', pageName: '' })).toMatchObject({ kind: 'lost', sure: false, step: false });
    expect(said('found', { where: 'elsewhere' }).why).toContain('caf.fr');
    expect(said('found', { page: 'elsewhere' })).toMatchObject({ kind: 'elsewhere', say: act.say, step: true });
    expect(said('found', { step: null })).toMatchObject({ kind: 'finished', say: 'Vous l’avez fait.' });
    expect(messageFor(view(), 'found', true)).toMatchObject({ kind: 'orphaned', step: false });
  });

  test('leaves the star of a changing label out', () => {
    const step = { ...act, target: { role: 'button' as const, names: ['Bonjour *'] } };
    expect(plain(said('absent', { step }).why)).toContain('« Bonjour ».');
  });

  test('names who answers', () => {
    expect(whoToCall({ who: 'La Caf répond au 3230.', number: '3230', note: 'Gratuit' })).toBe(
      'La Caf répond au 3230. Gratuit.',
    );
    expect(whoToCall({ who: 'Une France services' })).toBe('Une France services.');
  });
});

describe('a report', () => {
  test('says the guide, the step, the verdict and the browser, nothing else', () => {
    expect(plain(reportText(view({ practice: true }), 'absent', 'Firefox 153'))).toBe(
      [
        'Faire avec : une erreur à signaler',
        'Guide : caf/attestation-paiement, version 3, entraînement',
        'Étape : ouvrir',
        'Endroit : la page de l’étape',
        'Élément : introuvable',
        'Navigateur : Firefox 153',
      ].join('\n'),
    );
  });

  test.each([
    ['Mozilla/5.0 (X11) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edge 156'],
    ['Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
    ['something else', 'inconnu'],
  ])('%s is %s', (agent, name) => expect(browserName(agent)).toBe(name));
});

describe('reading aloud', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
  class Utterance extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = (voices: SpeechSynthesisVoice[]) =>
    Object.assign(new EventTarget(), { voices, getVoices: () => voices, speak: vi.fn(), cancel: vi.fn() });
  const create = (text: string) => new Utterance(text) as unknown as SpeechSynthesisUtterance;

  test('only by a French voice of this computer', () => {
    expect(frenchVoice(synthesis([voice('fr-FR', false), voice('en-GB', true)]))).toBeNull();
    expect(frenchVoice(synthesis([voice('fr_CA', true), voice('fr-FR', true)]))?.lang).toBe('fr-FR');
    expect(frenchVoice(undefined)).toBeNull();
  });

  test('sentence by sentence, then silent; voices may come late', () => {
    const engine = synthesis([]);
    const speech = createSpeech(engine, create);
    expect(speech.voice.value).toBeNull();
    engine.getVoices = () => [voice('fr-FR', true)];
    engine.dispatchEvent(new Event('voiceschanged'));
    expect(speech.voice.value?.lang).toBe('fr-FR');
    speech.say(['Cliquez ici. Puis attendez.', 'Merci.']);
    expect(engine.speak.mock.calls.map(([one]) => one.text)).toEqual(['Cliquez ici.', 'Puis attendez.', 'Merci.']);
    expect(speech.speaking.value).toBe(true);
    engine.speak.mock.calls[2]?.[0].dispatchEvent(new Event('end'));
    expect(speech.speaking.value).toBe(false);
  });

  test('a new reading replaces the old one, whose end no longer counts', () => {
    const engine = synthesis([voice('fr-FR', true)]);
    const speech = createSpeech(engine, create);
    speech.say(['Un.']);
    speech.say(['Deux.']);
    expect(engine.cancel).toHaveBeenCalledTimes(1);
    engine.speak.mock.calls[0]?.[0].dispatchEvent(new Event('error'));
    expect(speech.speaking.value).toBe(true);
    speech.close();
    expect(speech.speaking.value).toBe(false);
  });

  test('cuts into sentences', () =>
    expect(sentences('Un. Deux\u00a0! Trois')).toEqual(['Un.', 'Deux\u00a0!', 'Trois']));
});
