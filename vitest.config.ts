import { configDefaults, defineConfig } from 'vitest/config';

// The one limit that ends a hang, also on a machine that has slowed down.
const limits = { testTimeout: 300_000, hookTimeout: 300_000, retry: 0 };
// Many tests wait for a network or a disk: more of them than cores go on at once.
const common = { ...limits, maxWorkers: 4 };

// It takes from its process for good what others need of it: SVG as a picture.
const changing = 'server/src/features/media/pictures.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          environment: 'node',
          include: ['{shared,server,phones,bench,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, changing],
          // What one file loaded, the next of the same process need not load again.
          isolate: false,
        },
      },
      { test: { ...common, name: 'alone', environment: 'node', include: [changing] } },
      {
        extends: './client/vite.config.ts',
        root: './client',
        test: { ...common, pool: 'vmThreads', name: 'client', environment: 'happy-dom', setupFiles: [`${import.meta.dirname}/client/vitest.setup.ts`], include: ['src/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
