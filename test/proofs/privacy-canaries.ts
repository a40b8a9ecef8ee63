/**
 * What a person may type, in many shapes. Each text contains something that nobody else writes. Also the forms in which
 * a leak could write it.
 */
import { createHash } from 'node:crypto';

/** Shape → what is typed. Everything here is invented. */
export const canaries: Record<string, string> = {
  'first name with accents': 'Zéphyrïne-Ælis',
  'family name': 'Kanarivoüx',
  'name in capitals': 'ZWARTKÖNIG',
  'name with particle': 'de la Qwyzetière',
  'name with apostrophe': 'O’Xhylligan',
  'name with straight apostrophe': "D'Axvilmont",
  'double name': 'Wyxel Kzorbanne',
  'name in another script': 'كناريا زفير',
  'name in Cyrillic': 'Зефиркина',
  'name in Greek': 'Ζεφυρίτσα',
  'name in Chinese': '黄雀金丝燕鸣唱',
  'e-mail': 'zephyrine.k@kanarix.example',
  'e-mail with a plus': 'qwyze+caf@xyloph.example',
  'e-mail with accents': 'émilie.zwq@bücherx.example',
  'social-security number': '2850759350417',
  'social-security number, spaced': '2 91 03 75 116 842 39',
  'social-security key': '1870662193058 41',
  plate: 'ZX-739-QK',
  'old plate': '4817 WZQ 59',
  'chassis number': 'VF1ZZQ0X047391586',
  'title formula number': '2019KQ73519',
  IBAN: 'FR7630006000019473820561189',
  'IBAN, spaced': 'FR14 2004 1010 0507 3591 3M02 606',
  BIC: 'ZQXWFRPPKAN',
  'card number': '4970 1073 5519 2846',
  'card number, bare': '5132073519286403',
  telephone: '06 73 51 92 86',
  'telephone, dotted': '07.39.51.82.64',
  'telephone, international': '+33673519284',
  'telephone, bare': '0739518264',
  birthday: '17/03/1951',
  'birthday, ISO': '1957-09-23',
  'birthday in words': '23 vendémiaire 1957',
  address: '17 bis, rue des Kanaris-Bleus',
  'post code and town': '59473 Zwyvelghem',
  'pupil number': '073519286KZ',
  'recipient number': '7351928Z',
  'tax number': '3073519286401',
  passport: '19ZQ73519',
  'identity card': 'K7ZQ9X3W1',
  'driving licence': '197351ZQ0059',
  'company number': '73519286400017',
  'prefecture code': 'ZXQWKJ-7351',
  password: 'Kan@ri!7351',
  passphrase: 'vexil zouave brumaire',
  'code by text message': '73519284',
  amount: '1 735,19 €/mois',
  'amount, bare': '1735.1928',
  'file name': 'zwq_avis_imposition.pdf',
  'Windows path': 'C:\\Users\\zwqkanari\\caf.pdf',
  'address of a page': 'zwq.example/dossier?id=7351&nom=kanarix',
  query: 'nom=zwqmartin&nir=28507',
  fragment: '#/zwqdossier/7351',
  'address on the network': '173.51.92.184',
  coordinates: '50.73519,3.19286',
  identifier: '7351928e-zwqk-4c1a-9b7d',
  token: 'eyJ6d3EiOiI3MzUxOSJ9.zwq',
  'free text': 'je suis zinzoline et veuve',
  'medical words': 'xérodermie zwyqueuse',
  'two lines’ worth': 'Zwq ligne un / Zwq ligne deux',
  markup: '<zwq onload="kanari()">',
  formula: '=ZWQ(7351)+kanari',
  'query of a base': "zwq'; DROP TABLE kanari--",
  emoji: 'zwq🐤🟡🐤kanari',
  'typographic spaces': 'zwq\u00A0: «\u00A0kanari\u00A0»',
  'digits in full width': '７３５１９２８４',
  'combined accents': 'Zwe\u0301phyri\u0308ne',
  'soft hyphen': 'zwq\u00ADkana\u00ADrissime',
};

const hash = (name: string, text: string, form: 'hex' | 'base64') => createHash(name).update(text).digest(form);
/** A shorter piece would be found anywhere by chance. */
const LEAST = 8;

/** The forms in which a leak could write a text: plain, or transformed so that a reader would not recognise it. */
export function forms(text: string): Record<string, string> {
  const bytes = Buffer.from(text);
  const all: Record<string, string> = {
    plain: text,
    composed: text.normalize('NFC'),
    decomposed: text.normalize('NFD'),
    'small letters': text.toLowerCase(),
    capitals: text.toUpperCase(),
    'without accents': text.normalize('NFD').replace(/\p{M}/gu, ''),
    'without signs': text.replace(/[^\p{L}\p{N}]/gu, ''),
    prefix: [...text].slice(0, LEAST).join(''),
    reversed: [...text].toReversed().join(''),
    base64: bytes.toString('base64').replace(/=+$/, ''),
    'base64 for addresses': bytes.toString('base64url'),
    'base64 of UTF-16': Buffer.from(text, 'utf16le').toString('base64').replace(/=+$/, ''),
    hex: bytes.toString('hex'),
    HEX: bytes.toString('hex').toUpperCase(),
    'in an address': encodeURIComponent(text),
    'in a form': new URLSearchParams({ _: text }).toString().slice(2),
    'in an address, twice': encodeURIComponent(encodeURIComponent(text)),
    'in JSON': JSON.stringify(text).slice(1, -1),
    'in JSON, escaped': JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'in HTML': text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00A0', '&nbsp;'),
    'in HTML, by number': [...text].map((one) => `&#${one.codePointAt(0)};`).join(''),
    rot13: text.replace(/[a-z]/gi, (one) =>
      String.fromCharCode(one.charCodeAt(0) + (one.toLowerCase() < 'n' ? 13 : -13)),
    ),
    md5: hash('md5', text, 'hex'),
    sha1: hash('sha1', text, 'hex'),
    sha256: hash('sha256', text, 'hex'),
    'sha256 in base64': hash('sha256', text, 'base64').replace(/=+$/, ''),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, one]) => one.length >= LEAST || [...one].some((sign) => sign > '\u07ff')),
  );
}

export interface Hit {
  shape: string;
  form: string;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** Firefox adds one to each byte of an IndexedDB key. */
const firefoxKey = (text: string) => Buffer.from(Buffer.from(text).map((byte) => (byte < 0x7f ? byte + 1 : byte)));
const writings = [
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(text, 'utf16le'),
  utf16be,
  firefoxKey,
];

/**
 * Searches all the forms of all these texts at once, in UTF-8 and UTF-16. It reads the bytes once, however many texts
 * there are.
 */
export function finder(texts: Record<string, string>): (bytes: Buffer) => Hit[] {
  const needles = new Map<number, { bytes: Buffer; hit: Hit }[]>();
  const begins = new Uint8Array(1 << 24);
  for (const [shape, text] of Object.entries(texts))
    for (const [form, said] of Object.entries(forms(text)))
      for (const write of writings) {
        const bytes = write(said);
        begins[bytes.readUIntBE(0, 3)] = 1;
        const start = bytes.readUInt32BE(0);
        needles.set(start, [...(needles.get(start) ?? []), { bytes, hit: { shape, form } }]);
      }
  return (bytes) => {
    const hits = new Map<string, Hit>();
    let window = 0;
    for (let at = 0; at < bytes.length; at++) {
      window = ((window << 8) | (bytes[at] as number)) & 0xffffff;
      if (at < 2 || !begins[window] || at + 2 > bytes.length) continue;
      const from = at - 2;
      if (from + 4 > bytes.length) continue;
      for (const needle of needles.get(bytes.readUInt32BE(from)) ?? [])
        if (
          bytes.compare(
            needle.bytes,
            0,
            needle.bytes.length,
            from,
            Math.min(bytes.length, from + needle.bytes.length),
          ) === 0
        )
          hits.set(`${needle.hit.shape} ${needle.hit.form}`, needle.hit);
    }
    return [...hits.values()];
  };
}
