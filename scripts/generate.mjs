import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { whenChanged } from './step.mjs';
import { nodeFor, root, toolPath } from './workspace.mjs';

const generated = 'server/src/generated';
const schema = 'prisma/.build/schema.prisma';

const head = `generator client {
  provider = "prisma-client"
  output = ${JSON.stringify(path.join(root, generated))}
  engineType = "client"
  runtime = "nodejs"
  moduleFormat = "esm"
  importFileExtension = "ts"
}
datasource db {
  provider = "sqlite"
}
`;

/** Writes the typed database client out of prisma/models.prisma, without a database and without the network. */
export const generate = () =>
  whenChanged({
    name: 'generate',
    from: ['prisma/models.prisma', 'pnpm-lock.yaml', 'scripts/generate.mjs'],
    makes: [`${generated}/client.ts`],
    make: async () => {
      mkdirSync(path.dirname(toolPath(schema)), { recursive: true });
      writeFileSync(toolPath(schema), head + readFileSync(toolPath('prisma/models.prisma'), 'utf8'));
      const prisma = toolPath('node_modules/prisma/build/index.js');
      const { code, output } = await runQuietly(nodeFor(), [prisma, 'generate', '--schema', schema, '--no-hints'], {
        // Any existing file will do as the schema engine: generating never starts it, but without it Prisma tries to download one.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      });
      if (code !== 0) throw new Refusal(`The database client could not be generated:\n${output}`);
    },
  });
