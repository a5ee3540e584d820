import { runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { whenChanged } from './step.mjs';
import { nodeFor } from './workspace.mjs';

export const build = () =>
  whenChanged({
    name: 'build',
    from: ['client', 'shared/src', 'shared/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml', 'scripts/bundle.mjs'],
    makes: ['client/dist/.vite/manifest.json'],
    make: async () => {
      const { code, output } = await runQuietly(nodeFor(), ['scripts/bundle.mjs'], { env: { NODE_ENV: 'production' } });
      if (code !== 0) throw new Refusal(`The client could not be built:\n${output}`);
    },
  });
