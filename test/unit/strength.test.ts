/** How strong each step's target is on its own practice page: a weak one fails with the sentence that says how to strengthen it. */
import { expect, test } from 'vitest';
import { strength } from '../../core/locate/strength.ts';
import { recordsOf } from '../bench/locate/records.ts';
import { scenes } from '../bench/locate/scenes.ts';

const all = scenes();

test('chaque étape désigne une chose, et une seule, loin devant la suivante', () => {
  const faults = all.scenes.flatMap(({ guide, step, target, practice, screen }) => {
    const { weakness } = strength(
      target,
      recordsOf({ practice, screen }).map(({ features }) => features),
    );
    return weakness ? [`guides/${guide} → ${step} (écran « ${screen} ») : ${weakness}`] : [];
  });
  expect(faults.join('\n')).toBe('');
});

test('une cible faible dit comment la renforcer', () => {
  const seen = (name: string, under: string[] = []) => ({
    role: 'button' as const,
    names: [name],
    under,
    visible: true,
    hinted: false,
  });
  expect(
    strength({ role: 'button', names: ['Modifier'] }, [
      seen('modifier', ['vos enfants']),
      seen('modifier', ['vos revenus']),
    ]),
  ).toEqual({
    namesakes: 2,
    margin: 0,
    weakness:
      '« Modifier » nomme 2 choses sur sa page. Ajoutez "under" avec le titre au-dessus de la bonne : « vos enfants » ou « vos revenus ».',
  });
  expect(
    strength({ role: 'button', names: ['Modifier', 'Voir mes revenus'] }, [seen('voir vos revenus')]).weakness,
  ).toContain('ajoutez dans "names" les mots exacts');
  const close = [seen('télécharger mon attestation', ['caf']), seen('télécharger votre attestation', ['impôts'])];
  expect(strength({ role: 'button', names: ['Télécharger mon attestation'] }, close).weakness).toContain(
    '« télécharger votre attestation » lui ressemble trop',
  );
  expect(
    strength({ role: 'button', names: ['Télécharger mon attestation'], reasons: { under: ['Caf'] } }, close),
  ).toMatchObject({
    namesakes: 1,
    weakness: undefined,
  });
  expect(
    strength({ role: 'button', names: ['Modifier'], reasons: { under: ['Vos revenus'] } }, [
      seen('modifier', ['vos enfants']),
      seen('modifier', ['vos revenus']),
    ]).weakness,
  ).toBe(undefined);
});
