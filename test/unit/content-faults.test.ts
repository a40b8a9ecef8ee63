/** The checks of content find what they are for: each is shown one thing wrong, and names its repair. */
import { describe, expect, test } from 'vitest';
import type { AuthoredAct, AuthoredGuide, AuthoredStep } from '../../core/guide/format.ts';
import type { Act, Deadline, Guide } from '../../core/guide/guide.ts';
import type { Block, Practice } from '../../core/practice/format.ts';
import { faultsOf } from '../../guides/check/check.ts';
import { authored, contents, library, practices, project } from '../../guides/check/content.ts';
import { type Finding, spell } from '../../guides/check/fault.ts';
import { inside } from '../../guides/check/practicePages.ts';
import { type Content, contentOf, projectOf } from '../../guides/check/project.ts';
import { orders } from '../../guides/check/readability.ts';
import { dates, monthsIn } from '../../guides/check/rules/dates.ts';
import { people } from '../../guides/check/rules/people.ts';
import { readableStep } from '../../guides/check/rules/readable.ts';
import type { Context } from '../../guides/check/rules/rule.ts';
import { snags } from '../../guides/check/rules/snags.ts';
import { sentencesIn, typographyFaults } from '../../guides/check/typography.ts';

const ID = 'caf/attestation-paiement';
const guide = library.guides[ID] as Guide;
/** As its author wrote it: what a mistake is made in. */
const written = authored.guides[ID] as AuthoredGuide;
const practice = practices[ID] as Practice;
const content = (kind: 'guide' | 'practice') => {
  const found = contents.find((one) => one.id === ID && one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const context: Context = { project, id: ID, site: library.sites.caf, on: '2026-11-22', line: () => 1 };
const lines = (findings: Finding[]): string =>
  findings.map(({ path, what }) => `${path.join('.')} : ${what}`).join('\n');
/** What is said of the guide when a file of it is this, and the others as the library has them now. */
const faultsWith = (file: Content, data: unknown): string[] =>
  faultsOf(
    projectOf(
      project.root,
      contents.map((one) => {
        const now = one === file ? data : one.kind === 'guide' ? (authored.guides[one.id] ?? one.data) : one.data;
        return now === one.data ? one : contentOf(one.file, JSON.stringify(now));
      }),
    ),
    { wanted: [ID] },
  )
    .filter(({ typing }) => !typing)
    .map(spell);
const guideFaults = faultsWith;
const practiceFaults = faultsWith;
const step = (id: string): Act => guide.steps.find((one) => one.id === id) as Act;

describe('typography', () => {
  const nbsp = '\u00A0';
  test.each([
    ["l'attestation", 'apostrophe'],
    ['Dites "oui".', '«'],
    ['Cliquez sur « Oui ».', 'insécable'],
    ['Prêt ?', 'insécable'],
    ['Attention: lisez.', 'insécable'],
    ['Et puis...', '…'],
    ['Deux  espaces.', 'espace de trop'],
    [`Ouvrez «${nbsp}${nbsp}Menu${nbsp}».`, 'espace de trop'],
    ['Le voeu', 'œ'],
    ['Ecrivez votre nom.', 'accent'],
    ['Prends ton temps.', 'vous'],
    ['12 €', '€'],
  ])('« %s »', (text, repair) => expect(typographyFaults(text).join()).toContain(repair));

  test.each([
    `Cliquez sur «${nbsp}Oui${nbsp}»${nbsp}: c’est prêt${nbsp}!`,
    'Le site ouvre à 10:30, voyez https://www.caf.fr/ et vos vœux.',
    `Payez 12${nbsp}€. Laissez-vous du temps… Vraiment${nbsp}?!`,
  ])('« %s » is well written', (text) => expect(typographyFaults(text)).toEqual([]));

  test('the site’s own words are left alone', () => {
    expect(
      sentencesIn({
        say: 'a b',
        target: { names: ["l'avis"], role: 'button' },
        steps: [{ id: 'un-pas', why: 'c d' }],
      }).map(([where]) => where),
    ).toEqual(['say', 'steps[0].why']);
  });
});

test('an instruction has one verb', () => {
  expect(orders('Écrivez vos 13 chiffres dans « Choisissez ».')).toHaveLength(1);
  expect(orders('Cherchez le mot, puis cliquez.')).toHaveLength(2);
  expect(orders('Le nom de chez vous est assez long.')).toHaveLength(0);
});

describe('a guide', () => {
  const faults = (change: Partial<AuthoredGuide>) =>
    guideFaults(content('guide'), { ...written, ...change }).join('\n');
  const changed = (one: AuthoredStep, change: Partial<AuthoredAct>): AuthoredStep =>
    one.id === 'mon-compte' && 'say' in one ? { ...one, ...change } : one;
  const withStep = (change: Partial<AuthoredAct>) =>
    faults({ steps: written.steps.map((one) => changed(one, change)) });

  test('as it is', () => expect(faults({})).toBe(''));
  test('two verbs', () => expect(withStep({ say: 'Cherchez puis ouvrez « Mon Compte ».' })).toContain('un verbe'));
  test('two hints that say the same', () =>
    expect(withStep({ hints: ['C’est en haut.', 'C’est en haut.'] })).toContain('indices'));
  test('a doubt that is said as certain', () =>
    expect(withStep({ uncertain: true, hints: ['C’est en haut.', 'C’est un bouton bleu.'] })).toContain('peut-être'));
  test('a snag that is a sentence', () =>
    expect(withStep({ snags: [{ id: 'a', sees: 'Le bouton est gris.', way: 'Cliquez un peu plus bas.' }] })).toMatch(
      /sees[\s\S]*entre «/,
    ));
});

describe('time', () => {
  const faults = (change: Partial<Guide>) => lines(dates({ ...guide, ...change }, context));
  const deadline = (change: Partial<Deadline>) =>
    faults({ deadlines: [{ what: 'Envoyer la lettre', why: 'Après, c’est trop tard.', ...change }] });

  test('months are read in words', () => expect(monthsIn('De janvier à mars, pas en maison.')).toEqual([1, 3]));
  test('a source from the future, or from before the sites', () => {
    expect(faults({ sources: [{ id: 'source', title: 'Un', date: '2027-01' }] })).toContain('2027-01');
    expect(faults({ sources: [{ id: 'source', title: 'Un', date: '1987-01-01' }] })).toContain('1987');
    expect(faults({ sources: [{ id: 'source', title: 'Un' }] })).toContain('sans date');
    expect(faults({ sources: [{ id: 'source', title: 'Un', date: '2026-11' }] })).toBe('');
  });
  test('a season without its months, or that misses one it names', () => {
    expect(faults({ when: 'De janvier à mars.' })).toContain('season');
    const outside = 'Le reste de l’année, on attend.';
    expect(faults({ when: 'De janvier à mars.', season: { months: [1, 2], outside } })).toContain('Ajoutez 3');
    expect(faults({ when: 'De janvier à mars.', season: { months: [1, 2, 3], outside } })).toBe('');
    expect(faults({ when: 'En 2027.', season: { months: [1], outside } })).toContain('année');
  });
  test('a deadline without a day, or with two', () => {
    expect(deadline({})).toContain('ajoutez');
    expect(deadline({ within: { months: 1 } })).toContain('ajoutez');
    expect(deadline({ within: {}, after: 'le jour de l’achat' })).toContain('days');
    expect(deadline({ on: '2027-03-12', within: { days: 2 }, after: 'le jour' })).toContain('Gardez');
    expect(deadline({ within: { months: 1 }, after: 'le jour de l’achat' })).toBe('');
  });
});

test('a snag is short, easy, and names what it points at', () => {
  const faults = (sees: string, way: string) =>
    lines(
      [snags, readableStep].flatMap((rule) =>
        rule({ ...step('telecharger'), snags: [{ id: 'a', sees, way }] }, ['steps', 0], context),
      ),
    );
  expect(faults('Le code est refusé', 'Demandez un autre code.')).toBe('');
  expect(faults('Le code que vous venez d’écrire dans la case est refusé', 'Demandez un autre code.')).toContain(
    '10 au plus',
  );
  expect(
    faults('Le code est refusé', 'La régularisation préalable de la situation administrative est indispensable.'),
  ).toContain('Kandel');
});

describe('mishaps', () => {
  const REFUSED = 'Ce code n’est plus bon.';
  const trouble = (change: object) => (block: Block) =>
    block.kind === 'button' && block.label === 'Valider'
      ? { ...block, trouble: [{ mishap: 'code-refuse', error: REFUSED, ...change }] }
      : block;
  const AT = 'connexion/valider-code';
  const calm = (block: Block): Block => ('trouble' in block ? { ...block, trouble: [] } : block);
  const mapped = (change: (block: Block) => Block): Practice => ({
    ...practice,
    screens: Object.fromEntries(
      Object.entries(practice.screens).map(([id, screen]) => [
        id,
        { ...screen, blocks: screen.blocks.map(calm).map((block) => (id === 'code-recu' ? change(block) : block)) },
      ]),
    ),
    mishaps: { 'code-refuse': { title: 'Le code est refusé une fois', at: AT } },
  });
  /** The real guide, one of its steps with these snags, for as long as it is looked at. */
  const withSnags = <T>(id: string, snags: NonNullable<Act['snags']>, look: () => T): T => {
    const [of, own = id] = id.startsWith('connexion/') ? ['caf/connexion', id.split('/')[1]] : [ID];
    const real = authored.guides[of] as AuthoredGuide;
    authored.guides[of] = {
      ...real,
      steps: real.steps.map((one) =>
        one.id === own
          ? ({
              ...one,
              words: undefined,
              stuck: 'Appelez la Caf au 3230.',
              snags: snags.length ? snags : undefined,
            } as AuthoredAct)
          : one,
      ),
    };
    try {
      return look();
    } finally {
      authored.guides[of] = real;
    }
  };
  const way = (text: string) => [{ id: 'code-refuse', sees: 'Le code est refusé', way: text }];
  const faults = (lived: Practice, text = 'Cliquez encore sur « Valider ».', id = AT) =>
    withSnags(AT, [], () => withSnags(id, way(text), () => practiceFaults(content('practice'), lived).join('\n')));

  test('a mishap with its way out is walked', () => expect(faults(mapped(trouble({})))).toBe(''));
  test('a way out in plain words is enough, when pressing again lets through', () =>
    expect(faults(mapped(trouble({})), 'Essayez encore une fois.')).toBe(''));
  test('a way out that names nothing of the page', () =>
    expect(faults(mapped(trouble({})), 'Cliquez sur « Recevoir un pigeon ».')).toContain('rien ne s’appelle'));
  test('a way out that leads nowhere', () =>
    expect(faults(mapped(trouble({})), 'Cliquez sur « Demander un nouveau code ».')).toContain('quelque part'));
  test('a mishap without a snag', () =>
    expect(withSnags(AT, [], () => practiceFaults(content('practice'), mapped(trouble({}))).join('\n'))).toContain(
      'snag',
    ));
  test('a mishap that bites somewhere else than it says', () =>
    expect(
      faults(
        { ...mapped(trouble({})), mishaps: { 'code-refuse': { title: 'Un', at: 'mon-compte' } } },
        undefined,
        'mon-compte',
      ),
    ).toMatch(/«.at.»/));
  test('names that nobody knows', () => {
    expect(faults(mapped(trouble({ mishap: 'perdu' })))).toMatch(/«.perdu.» n’est pas dans/);
    expect(faults(mapped((block) => ({ ...trouble({})(block), if: 'perdu' })))).toMatch(/«.perdu.»/);
    expect(faults(mapped(trouble({ error: undefined })))).toContain('Gardez l’un des deux');
    expect(faults(mapped(trouble({ error: undefined, to: 'nulle-part' })))).toContain('nulle-part');
    expect(faults({ ...mapped(trouble({})), mishaps: { 'code-refuse': { title: 'Un', at: 'rien' } } })).toMatch(
      /«.rien.»/,
    );
  });
  test('led to a page the guide does not know, the way out leads back', () => {
    const lived = mapped(trouble({ error: undefined, to: 'perdu' }));
    const perdu = (to: string | undefined) => ({
      address: 'https://connect.caf.fr/perdu',
      title: 'Votre session est finie',
      blocks: [{ kind: 'link', label: 'Me reconnecter', ...(to && { to }) } as Block],
    });
    const text = 'Cliquez sur « Me reconnecter ».';
    expect(faults({ ...lived, screens: { ...lived.screens, perdu: perdu('choix-connexion') } }, text)).toBe('');
    expect(faults({ ...lived, screens: { ...lived.screens, perdu: perdu('fin') } }, text)).not.toBe('');
    expect(faults({ ...lived, screens: { ...lived.screens, perdu: perdu(undefined) } }, text)).toContain(
      'quelque part',
    );
  });
  test('a button that nothing makes pressable', () => {
    const grey = mapped(
      (block) => (block.kind === 'button' ? { ...trouble({})(block), greyUntil: 'J’ai compris' } : block) as Block,
    );
    expect(faults(grey)).toContain('J’ai compris');
  });
  test('every mishap of the content bites somewhere', () => {
    for (const [id, { mishaps = {}, screens }] of Object.entries(practices))
      for (const mishap of Object.keys(mishaps)) {
        const text = JSON.stringify(Object.values(screens).map(({ blocks }) => inside(blocks)));
        expect(text, `${id} ${mishap}`).toContain(mishap);
      }
  });
});

test('another person is written for', () => {
  const faults = (instead: Record<string, string>) =>
    lines(
      people({ ...practice, others: [{ name: 'Amadou Exemple', about: 'Il cherche un logement.', instead }] }, context),
    );
  expect(faults({ 'Camille Exemple': 'Amadou Exemple' })).toBe('');
  expect(faults({ 'Camille Exemple': 'Amadou Exemple', 'N’est pas là': 'x' })).toContain('nulle part');
  expect(faults({})).toContain('qui remplace');
});
