import { expect, it } from 'vitest';
import { filesOf, foreignHosts, foreignModules, visit } from './budget.mjs';

const manifest = {
  'phone.html': { file: 'phone.js', imports: ['_react.js'], dynamicImports: ['src/i18n/phone/ky.ts', 'src/i18n/phone/en.ts', 'src/kinds/order.tsx'], css: ['phone.css'] },
  'desk.html': { file: 'desk.js', imports: ['_react.js'] },
  '_react.js': { file: 'react.js', imports: ['_runtime.js'] },
  '_runtime.js': { file: 'runtime.js', imports: ['_react.js'] },
  'src/i18n/phone/ky.ts': { file: 'ky.js', imports: ['_plural.js'] },
  'src/i18n/phone/en.ts': { file: 'en.js', imports: ['_react.js'] },
  'src/kinds/order.tsx': { file: 'order.js', imports: ['_drag.js'], css: ['order.css'], dynamicImports: ['src/kinds/sound.ts'] },
  '_drag.js': { file: 'drag.js' },
  '_plural.js': { file: 'plural.js' },
  'src/kinds/sound.ts': { file: 'sound.js', assets: ['sound.woff2'] },
};

it('follows static imports, also around a circle', () => {
  expect(filesOf(manifest, ['desk.html'])).toEqual(['desk.js', 'react.js', 'runtime.js']);
});

it('counts everything a visit can load, and languages one by one', () => {
  expect(visit(manifest, 'phone.html')).toEqual({
    atOnce: ['phone.js', 'phone.css', 'react.js', 'runtime.js'],
    later: ['order.js', 'order.css', 'sound.js', 'sound.woff2', 'drag.js'],
    byLanguage: { ky: ['ky.js', 'plural.js'], en: ['en.js'] },
  });
});

it('refuses a manifest with a hole', () => {
  expect(() => filesOf({ a: { file: 'a.js', imports: ['b'] } }, ['a'])).toThrow('b is not in the manifest');
});

it('finds other hosts in whatever form, and no harmless names', () => {
  expect(foreignHosts(`<script src="https://cdn.example.com/a.js"> url(//fonts.example.org/x) import"http://a.b/c"`)).toEqual([
    'cdn.example.com',
    'fonts.example.org',
    'a.b',
  ]);
  expect(foreignHosts('xmlns="http://www.w3.org/2000/svg" see https://react.dev/errors/1 // comment')).toEqual([]);
});

it('finds modules that are not for phones', () => {
  const foreign = [
    'node_modules/.pnpm/zod@4.6.7/node_modules/zod/index.js',
    'node_modules/.pnpm/x/node_modules/@orpc/client/index.mjs',
    'client/src/desk/api.ts',
    'client/src/features/game/projector/stage.tsx',
    'client/src/features/game/kinds/order/desk.tsx',
    'client/src/i18n/desk/en.ts',
  ];
  expect(foreignModules([...foreign, 'client/src/features/game/kinds/order/phone.tsx', 'client/src/i18n/phone/en.ts', 'shared/src/kernel/text.ts'])).toEqual(foreign);
});
