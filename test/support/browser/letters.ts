import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Text twice as large: the person's own default size, written in the profile as the settings page of each browser does.
 */
export function bigLetters(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const webprefs = { default_font_size: 32, default_fixed_font_size: 26 };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs } }));
  writeFileSync(join(profile, 'prefs.js'), 'user_pref("font.size.variable.x-western", 32);\n');
}
