import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const preferences = (server?: number) => ({
  'dom.disable_open_during_load': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'intl.accept_languages': 'fr-FR, fr',
  // Firefox removes an unpacked extension when it closes. Its storage must stay, as that of an installed one does.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // The list of downloads opens over the page and takes the focus until a person presses the page again. A press that
  // is sent to the page does not close it.
  'browser.download.alwaysOpenPanel': false,
  // Fewer processes are used, for small machines.
  'dom.ipc.processCount': 2,
  'dom.ipc.processPrelaunch.enabled': false,
  ...(server
    ? {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${server}`,
        'network.stricttransportsecurity.preloadlist': false,
        'security.cert_pinning.enforcement_level': 0,
        'dom.security.https_first': false,
      }
    : {}),
});

/** Writes the preferences that this Firefox needs before it starts. */
export function prepare(profile: string, server?: number): void {
  const lines = Object.entries(preferences(server)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}
