import { defineConfig } from 'vitest/config';

// The one limit that ends a hang, also on a machine that has slowed down.
const limits = { testTimeout: 300_000, hookTimeout: 300_000, retry: 0 };

export default defineConfig({
  test: {
    // Many tests wait for a network or a disk: more of them than cores go on at once.
    maxWorkers: 4,
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          environment: 'node',
          include: ['{shared,server,phones,bench,scripts}/**/*.test.ts'],
        },
      },
      {
        extends: './client/vite.config.ts',
        root: './client',
        test: { ...limits, name: 'client', environment: 'happy-dom', setupFiles: [`${import.meta.dirname}/client/vitest.setup.ts`], include: ['src/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
