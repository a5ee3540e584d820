import { globSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Connect, Plugin } from 'vite';
import { defineConfig, loadEnv } from 'vite';

/** The page that answers an address, as the server answers it in production. */
function pageOf(url: string): string | undefined {
  if (/^\/(\?|$)/.test(url) || /^\/(?:[ejrtv]|jury|mentor)\//.test(url) || /^\/calls\/[^/]+\/people/.test(url)) return '/phone.html';
  if (url.startsWith('/p/')) return '/projector.html';
  if (/^\/desk(\/|\?|$)/.test(url)) return '/desk.html';
  return undefined;
}

const pages: Plugin = {
  name: 'pages',
  configureServer({ middlewares }) {
    const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
      const page = pageOf(request.url ?? '');
      if (page !== undefined) request.url = page;
      next();
    };
    middlewares.use(rewrite);
  },
};

/**
 * Class names of few letters, the same in every build: in what phones download each one counts. The place of the file among
 * all style sheets, then the place of the name in it.
 */
function createShortNames(): (name: string, file: string) => string {
  const files = globSync('src/**/*.module.css', { cwd: import.meta.dirname }).toSorted();
  const names = new Map<string, string[]>();
  return (name, file) => {
    const sheet = files.indexOf(path.relative(import.meta.dirname, file.split('?')[0] ?? file));
    const known = names.get(file) ?? [];
    if (!known.includes(name)) names.set(file, [...known, name]);
    const place = known.includes(name) ? known.indexOf(name) : known.length;
    return `x${sheet.toString(36)}_${place.toString(36)}`;
  };
}

const ground = new RegExp([
  '/node_modules/.*/zustand/',
  '/client/src/i18n/(?:chosen-language|language-names|surface-messages|translator)\\.',
  '/client/src/ui/(?:banner|button|field|figures|language-picker|look|segmented|wait|weave)\\.',
  '/client/src/features/game/(?:kept|phone/(?:band|heading|use-seconds-until|home/(?:draft|find-university|university-picker|use-places)))\\.',
  '/shared/src/(?:kernel/(?:language|random)|language/(?:guess|number|plural)|protocol/desk-errors|weave/(?:band|profiles|threads))\\.',
].join('|').replaceAll('/', '[\\\\/]'));

export default defineConfig(({ mode, command }) => {
  const { PORT = '3000' } = loadEnv(mode, import.meta.dirname, 'PORT');
  const server = `http://127.0.0.1:${PORT}`;
  return {
    root: import.meta.dirname,
    base: '/',
    appType: 'mpa',
    plugins: [react(), pages],
    css: { modules: { generateScopedName: command === 'build' ? createShortNames() : '[name]-[local]-[hash:base64:5]' } },
    server: {
      host: true,
      proxy: {
        // As an object the page's own address is passed on, which the server compares with where a write comes from.
        '/api': { target: server },
        '/healthz': server,
        '/socket.io': { target: server, ws: true },
      },
    },
    build: {
      target: 'es2022',
      sourcemap: false,
      // The content security policy allows no inline script and no data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: (mode === 'preview' ? ['preview.html'] : ['phone.html', 'projector.html', 'desk.html']).map((page) => `${import.meta.dirname}/${page}`),
        output: {
          codeSplitting: {
            // React changes rarely and all three pages need it: one file that stays in the cache.
            groups: [
              { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
              // What the join page needs and the pages of the desk share: in pieces, one for each lazy page, it would compress worse.
              { name: 'ground', test: ground },
            ],
          },
        },
      },
    },
  };
});
