/**
 * A one-page PDF with a few lines, made in the page: an exercise that gives a file must give one that opens, prints and
 * can be deleted.
 */

/** French characters that Latin-1 does not have, at their position in the encoding of PDF’s own fonts (WinAnsi). */
const EXTRA: Record<string, number> = {
  '’': 0x92,
  '‘': 0x91,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
  œ: 0x9c,
  Œ: 0x8c,
  '€': 0x80,
};

/** A character that the fonts do not have becomes « ? », and never breaks the file. */
const codeOf = (sign: string): number =>
  EXTRA[sign] ?? ((sign.codePointAt(0) ?? 63) < 256 ? (sign.codePointAt(0) ?? 63) : 63);

/** Hexadecimal strings need no escaping. */
const hex = (text: string): string =>
  `<${[...text].map((sign) => codeOf(sign).toString(16).padStart(2, '0')).join('')}>`;

const A4 = [595, 842] as const;
const MARK = 'EXERCICE';

function drawn(lines: string[]): string {
  const mark = `q 0.88 g BT /F2 96 Tf 0.7071 0.7071 -0.7071 0.7071 130 190 Tm ${hex(MARK)} Tj ET Q`;
  const texts = lines.map(
    (line, index) => `BT /${index ? 'F1 13' : 'F2 18'} Tf 1 0 0 1 60 ${760 - 28 * index} Tm ${hex(line)} Tj ET`,
  );
  return [mark, ...texts].join('\n');
}

/** @param lines the first one is the title; about twenty-five fit on the page */
export function pdfOf(lines: string[]): string {
  const content = drawn(lines);
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.join(' ')}] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
