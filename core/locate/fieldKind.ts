/**
 * What a field accepts, known from the site's markup and never from its content. A plain text box may accept anything.
 */
const byType: Record<string, string> = {
  date: 'date',
  month: 'date',
  'datetime-local': 'date',
  tel: 'tel',
  email: 'email',
  number: 'number',
  password: 'password',
  search: 'search',
  file: 'file',
  checkbox: 'checkbox',
  radio: 'radio',
};
const byAutocomplete: [RegExp, string][] = [
  [/\bbday/, 'date'],
  [/\btel/, 'tel'],
  [/\bemail/, 'email'],
  [/\bpassword/, 'password'],
];

export function fieldKindOf(element: Element): string | undefined {
  if (element.localName === 'select') return 'select';
  if (element.localName !== 'input') return undefined;
  const type = byType[element.getAttribute('type')?.toLowerCase() ?? ''];
  if (type) return type;
  const complete = element.getAttribute('autocomplete') ?? '';
  return byAutocomplete.find(([form]) => form.test(complete))?.[1];
}
