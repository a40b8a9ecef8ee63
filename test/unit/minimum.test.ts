/** An old browser is said to be one, with the way out of it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MINIMUM, major, tooOld } from '../support/browser/minimum.ts';

const DEBIAN = 'ID=debian\nVERSION_CODENAME=trixie\n';

it('the minimum is the one of the manifests', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');
  expect(config).toContain(`strict_min_version: '${MINIMUM.firefox}.0'`);
  expect(config).toContain(`minimum_chrome_version: '${MINIMUM.chromium}'`);
});

it.each([
  ['Mozilla Firefox 140.3.0esr', 140],
  ['Mozilla Firefox 147.0', 147],
  ['Chromium 156.0.8078.108 built on Debian GNU/Linux 13 (trixie)', 156],
  ['nothing', undefined],
])('%s', (said, version) => {
  expect(major(said)).toBe(version);
});

it('says so on a Debian without its security suite, and is silent about a recent one', () => {
  const said = tooOld('firefox', 'Mozilla Firefox 140.3.0esr', DEBIAN);
  expect(said).toContain('Firefox 140 est trop ancien');
  expect(said).toContain('trixie-security');
  expect(said).toContain('firefox-esr');
  expect(tooOld('firefox', 'Mozilla Firefox 147.0', DEBIAN)).toBe('');
  expect(tooOld('chromium', 'Chromium 136.0.1', 'ID=fedora')).toContain('plus récente');
  expect(tooOld('chromium', 'Chromium 137.0.1', 'ID=fedora')).toBe('');
  expect(tooOld('firefox', '', DEBIAN)).toBe('');
});
