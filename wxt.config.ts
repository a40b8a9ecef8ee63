import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { checkBuild } from './guides/check/hook.ts';
import { sourcesHash, stamp } from './packaging/build-stamp.ts';

/** Exact official hosts, from guides/<site>/site.json: the only places the extension may ever enter. */
const hosts = (): string[] =>
  globSync('guides/*/site.json')
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).hosts as string[])
    .map((host) => `https://${host}/*`);

/** WXT's own wrapper contains a logger that prints nothing in a production build. */
const bare = (script?: string): string | undefined =>
  script && `import script from ${JSON.stringify(script)};\nexport default script.main();`;

/** Computed before any source is read: a source that changes meanwhile makes the build stale. */
let hash = '';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // Every build, zip and package check goes through here. A thrown error would be printed with a stack of the
    // bundler.
    'build:before': ({ config: { root } }) => {
      const { stop, text } = checkBuild(root);
      if (text) process.stderr.write(`${text}\n`);
      if (stop) process.exit(1);
      hash = sourcesHash();
    },
    'build:done': ({ config }) => stamp(config.outDir, hash),
  },
  // Every byte of a guided page's scripts counts: JSX uses Preact's own `h` (components/shared/jsx.ts), and scripts
  // have no wrapper.
  vite: () => ({
    resolve: { alias: { 'preact/jsx-runtime': fileURLToPath(new URL('./components/shared/jsx.ts', import.meta.url)) } },
    plugins: [
      {
        name: 'bare-scripts',
        enforce: 'pre',
        load: (id: string) => bare(id.match(/^\0virtual:wxt-unlisted-script-entrypoint\?(.*)/)?.[1]),
      },
    ],
  }),
  manifest: ({ browser }) => ({
    name: 'Faire avec',
    description: 'Un guide pas à pas pour vos démarches en ligne. C’est vous qui cliquez.',
    permissions: ['storage', 'scripting', 'alarms'],
    host_permissions: [...new Set(hosts())].sort(),
    action: { default_title: 'Faire avec' },
    commands: { bulle: { suggested_key: { default: 'Alt+Shift+B' }, description: 'Aller dans la bulle du guide' } },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    incognito: browser === 'firefox' ? undefined : 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'faire-avec@faire-avec.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
