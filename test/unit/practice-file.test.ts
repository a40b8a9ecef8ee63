/** The PDF that an exercise gives: a whole file by its own table, marked as an exercise, in the name of the person one is. */
import { expect, test } from 'vitest';
import { pdfOf } from '../../components/practice/pdf.ts';
import { createVisit } from '../../components/practice/visit.ts';
import { words } from '../../components/practice/words.ts';
import type { Block, GivenFile, Practice } from '../../core/practice/format.ts';
import { asPerson } from '../../core/practice/mishaps.ts';
import { practices } from '../../guides/check/content.ts';

/** The strings the page draws, decoded as WinAnsi, the inverse of what the file writes. */
const drawnIn = (pdf: string): string[] =>
  [...pdf.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex = '']) =>
    new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')),
  );

test('each object stands where the table of the file says, and the stream has its length', () => {
  const pdf = pdfOf(['L’été à Œting, 3 €…', 'Deuxième (ligne) \\ <a>']);
  const places = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  expect(places).toHaveLength(6);
  for (const [index, at] of places.entries()) expect(pdf.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
  expect(pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toMatch(/^xref\n0 7\n/);
  const [, length, stream] = /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(pdf) ?? [];
  expect(stream).toHaveLength(Number(length));
  expect(new TextEncoder().encode(pdf)).toHaveLength(pdf.length);
});

test('it says that it is an exercise, then its lines; what the font lacks becomes a question mark', () => {
  expect(drawnIn(pdfOf(['L’été à Œting, 3 €…', 'Deuxième (ligne) \\ <a>', '漢😀']))).toEqual([
    'EXERCICE',
    'L’été à Œting, 3 €…',
    'Deuxième (ligne) \\ <a>',
    '??',
  ]);
});

const practice = practices['caf/attestation-paiement'] as Practice;
const isGiving = (block: Block): block is Block & { kind: 'link'; file: GivenFile } =>
  block.kind === 'link' && !!block.file;

test('the exercise of the attestation gives one, in the name of the person it is lived as', () => {
  const given: GivenFile[] = [];
  const lived = asPerson(practice, 1);
  const visit = createVisit(
    lived,
    () => {},
    new Set(),
    (file) => given.push(file),
  ).at('fin');
  const link = visit.shown.value.find(({ block }) => isGiving(block));
  if (!link || !isGiving(link.block)) throw new Error('no file on the last screen');
  visit.press(link.path, link.block, 'link');
  expect(visit.said.value).toEqual({ path: link.path, text: words.given });
  expect(given).toHaveLength(1);
  expect(drawnIn(pdfOf(given[0]?.lines ?? []))).toEqual(expect.arrayContaining(['EXERCICE', 'Amadou Exemple']));
  expect(given[0]?.lines.join()).not.toContain('Camille');
});
