/** What is around a screen on a real site, drawn with the component set when it has a pattern for it. */
import type { Random } from '../locate/random.ts';
import type { Case } from './cases.ts';
import { esc, type Html } from './html.ts';
import type { Kit, Link } from './kit.ts';
import type { Sight } from './sights.ts';

export interface Around {
  head: Html;
  before: Html;
  after: Html;
}

export interface Words {
  /** Words that are similar to those of the screen. */
  near: string[];
  /**
   * Words of the screen's own steps, to be put on other elements: on a news banner, and everywhere once the real
   * element is gone.
   */
  own: string[];
  /** Those of them that the author looks for in the site's own menu: there, a namesake is what was asked for. */
  inMenu: string[];
}

const link = (label: string, rank: number): Link => ({ label, href: `/page/${rank}` });

/** The cookie banners are real libraries, with the settings of their documentation. */
const BANNERS: Partial<Record<Case['furniture'], { head: Html; tail: Html }>> = {
  tarteaucitron: {
    head: '<script src="/__foreign/tarteaucitronjs/tarteaucitron.min.js"></script>',
    tail: `<script>tarteaucitron.init({ privacyUrl: '', hashtag: '#tac', orientation: 'middle', showAlertSmall: false, cookieslist: false, highPrivacy: true, AcceptAllCta: true, DenyAllCta: true, mandatory: true });
      (tarteaucitron.job = tarteaucitron.job || []).push('youtube');</script>`,
  },
  orejime: {
    head: '<link rel="stylesheet" href="/__foreign/orejime/dist/orejime-standard.css">',
    tail: `<script>window.orejimeConfig = { privacyPolicyUrl: '/p', purposes: [{ id: 'stats', title: 'Mesure', cookies: ['_pk'] }] };</script>
      <script src="/__foreign/orejime/dist/orejime-standard-fr.js"></script>`,
  },
};

function chat(words: string[]): Html {
  const [first = 'Poser une question', second = 'Mon dossier'] = words;
  return `<div style="position:fixed;right:16px;bottom:16px;width:300px;background:#fff;border:1px solid #888;padding:12px;z-index:900" class="chatbot">
    <p>Bonjour, je suis l’assistant virtuel. Que cherchez-vous ?</p>
    <div><button type="button">${esc(first)}</button> <button type="button">${esc(second)}</button></div>
    <form><input type="text" placeholder="Écrivez votre message" aria-label="Votre message"><button type="button" title="Envoyer le message">➤</button></form>
    <button type="button" aria-label="Réduire la conversation">–</button></div>`;
}

/** Some sites keep a copy of the controls for phones: one of the two copies is never shown here. */
const mobileCopies = (words: string[]): Html =>
  `<div class="mobile-bar" style="display:none"><ul>${words.map((label) => `<li><a href="/m">${esc(label)}</a></li><li><button type="button">${esc(label)}</button></li>`).join('')}</ul></div>
  <div style="position:absolute;left:-9999px;top:0;width:1px;height:1px;overflow:hidden;visibility:hidden"><button type="button">${esc(words[0] ?? 'Menu')}</button></div>`;

export async function furnish(kit: Kit, sight: Sight, one: Case, words: Words, random: Random): Promise<Around> {
  const gone = one.life === 'gone';
  const exact = gone ? words.own : [];
  if (one.furniture === 'bare')
    return { head: '', before: '', after: gone ? await kit.footer({ site: sight.site, links: exact.map(link) }) : '' };
  const { near } = words;
  const nav = [
    { label: 'Particuliers', links: near.slice(0, 6).map(link) },
    {
      label: 'Toutes les rubriques',
      links: [...near.slice(6, 12), ...exact.filter((one) => !words.inMenu.includes(one))].map(link),
    },
  ];
  const before = [
    await kit.skip([
      { label: 'Contenu', href: '#contenu' },
      { label: 'Menu', href: '#menu' },
      { label: 'Pied de page', href: '#pied' },
    ]),
    one.furniture === 'news'
      ? await kit.news(`Nouveau : ${words.own[0] ?? sight.title}`, link(words.own[0] ?? 'En savoir plus', 99))
      : '',
    await kit.header(
      {
        site: sight.site,
        service: 'Site d’exercice',
        links: [
          { label: 'Espace personnel', href: '/espace' },
          { label: 'FR – français', href: '/fr' },
        ],
        nav,
        search: true,
      },
      'entete',
    ),
    await kit.breadcrumb([{ label: 'Accueil', href: '/' }, ...near.slice(12, 14).map(link)], sight.title),
    one.furniture === 'mobile-copies' ? mobileCopies(words.own) : '',
  ];
  const after = [
    await kit.footer({ site: sight.site, links: [...near.slice(0, 40), ...exact].map(link) }),
    one.furniture === 'chat' ? chat(gone ? words.own : random.shuffle(near)) : '',
    one.furniture === 'session'
      ? await kit.dialog(
          {
            title: 'Votre session va expirer',
            text: 'Sans action de votre part, vous serez déconnecté.',
            buttons: ['Rester connecté', 'Se déconnecter maintenant'],
          },
          'session',
        )
      : '',
    one.furniture === 'window'
      ? await kit.dialog(
          {
            title: 'Votre avis nous intéresse',
            text: 'Répondez à notre enquête, en deux minutes.',
            buttons: ['Je participe', 'Plus tard'],
          },
          'avis',
        )
      : '',
  ];
  const banner = BANNERS[one.furniture];
  return { head: banner?.head ?? '', before: before.join('\n'), after: `${after.join('\n')}${banner?.tail ?? ''}` };
}
