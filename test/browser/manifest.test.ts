import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browsers } from '../support/browser/driver.ts';

interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string };
}
const folder = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const read = (file: string) => readFileSync(file, 'utf8');
const officialHosts = globSync('guides/*/site.json')
  .flatMap((file) => (JSON.parse(read(file)) as { hosts: string[] }).hosts)
  .map((host) => `https://${host}/*`);

describe.each(browsers)('%s : ce que l’extension demande', (browser) => {
  const manifest = JSON.parse(read(`.output/${folder[browser]}/manifest.json`)) as Manifest;

  test('les permissions, et pas une de plus', () => {
    expect(manifest.permissions.toSorted()).toEqual(
      browser === 'chromium' ? ['alarms', 'scripting', 'sidePanel', 'storage'] : ['alarms', 'scripting', 'storage'],
    );
    expect(manifest.host_permissions.toSorted()).toEqual([...new Set(officialHosts)].toSorted());
    for (const host of manifest.host_permissions)
      expect(host, 'un nom exact, sans étoile').toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
    const unasked = [
      'optional_permissions',
      'optional_host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'oauth2',
    ];
    expect(unasked.filter((key) => key in manifest)).toEqual([]);
  });

  test('tout le manifeste', () => {
    const { version, icons, description, host_permissions, permissions, ...rest } = manifest;
    expect(rest).toMatchSnapshot();
  });

  test('nos pages ne parlent à personne', () => {
    const rules = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'none'",
      'script-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
    });
    expect(JSON.stringify(rules)).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  test('les navigateurs les plus anciens', () => {
    if (browser === 'chromium') expect(manifest.minimum_chrome_version).toBe('137');
    else
      expect(manifest.browser_specific_settings).toEqual({
        gecko: {
          id: expect.any(String),
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      });
  });

  test('aucune page n’est servie sans demander : ni adresse étrangère, ni script en ligne', () => {
    for (const page of readdirSync(`.output/${folder[browser]}`).filter((name) => name.endsWith('.html'))) {
      const html = read(`.output/${folder[browser]}/${page}`);
      expect(html, page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    }
  });
});

/** Checks law 1 and law 4 in our own sources: no code can act for the person, and no code can send anything. */
describe('nos sources dans la page', () => {
  const under = (room: string): string[] =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name));
  const sources = ['core', 'components/companion', 'components/step', 'entrypoints/companion'].flatMap(under);
  /** The code without its comments, because comments may name what the code must not do. */
  const code = (file: string) =>
    read(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1');

  test.each([
    [
      'parlent au réseau',
      /\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection|new\s+Image\b|importScripts/,
    ],
    [
      'fabriquent du code ou du HTML',
      /\beval\s*\(|new\s+Function\b|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
    ],
    [
      'agissent à la place de la personne',
      /\.click\s*\(|\.submit\s*\(|requestSubmit|dispatchEvent|execCommand|setRangeText/,
      // This is inside our own closed root: a press received by our host is forwarded to our own button.
      'core/page/ownEvents.ts : dispatchEvent',
    ],
    // This is in our own root and on our own host only: a synthetic press and the second press of a double-click are
    // stopped there.
    [
      'empêchent la page',
      /preventDefault|stopPropagation|stopImmediatePropagation|returnValue/,
      'core/page/ownEvents.ts : preventDefault',
      'components/companion/renderer.tsx : stopPropagation',
    ],
    ['lisent ce qui est écrit', /FormData|getSelection|clipboard\.read|\bclipboardData\b/],
    ['gardent dans la page', /localStorage|sessionStorage|document\.cookie|indexedDB/],
  ])('il n’y en a pas qui %s', (_, forbidden, ...allowed) => {
    const found = sources.flatMap((file) => {
      const match = code(file).match(forbidden);
      return match ? [`${file} : ${match[0]}`] : [];
    });
    expect(found).toEqual(allowed);
  });

  test('elles sont bien lues', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources).toContain('components/companion/companion.ts');
  });
});
