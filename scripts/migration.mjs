// node scripts/migration.mjs <name>   writes prisma/migrations/sqlite/<time>_<name>/migration.sql for what changed in models.prisma
// node scripts/migration.mjs --check  fails when models.prisma has changes without a migration
// Needs neither a database nor a downloaded engine: the wasm schema engine compares two schema texts.
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './workspace.mjs';

const snapshot = path.join(root, 'prisma/migrations/models.snapshot.prisma');

/** The schema engine, loaded by hand: its own entry point needs wasm modules, which Node does not load. */
async function loadEngine() {
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const here = path.dirname(glueFile);
  const glue = await import(path.join(here, 'schema_engine_bg.js'));
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(here, 'schema_engine_bg.wasm')), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports['__wbindgen_start'])();
  return glue.SchemaEngine;
}

/** The engine insists on a connected database even to compare two texts, and only asks for its version. */
function offlineDatabase() {
  const about = { provider: 'sqlite', adapterName: 'offline' };
  const connection = {
    ...about,
    queryRaw: async () => ({ columnNames: ['version'], columnTypes: [7], rows: [['3.50.0']] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    startTransaction: async () => Promise.reject(new Error('offline')),
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
  };
  return { ...about, connect: async () => connection, connectToShadowDb: async () => connection };
}

/** @param {string | null} models the text of models.prisma, null for an empty database */
const target = (models) =>
  models === null
    ? { tag: 'empty' }
    : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: `datasource db {\n  provider = "sqlite"\n}\n${models}` }] };

/** @param {string | null} from @param {string} to @returns {Promise<string>} SQL, empty when nothing changed */
async function difference(from, to) {
  const SchemaEngine = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(/** @type {any} */ (offlineDatabase()));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await engine.diff({ from: target(from), to: target(to), script: true, exitCode: null, filters });
  return /^\s*(-- This is an empty migration\.)?\s*$/.test(stdout ?? '') ? '' : stdout;
}

const models = readFileSync(path.join(root, 'prisma/models.prisma'), 'utf8');
const sql = await difference(existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : null, models);
const [name] = process.argv.slice(2);

if (name === '--check') {
  console.log(sql === '' ? 'The migrations are up to date.' : `prisma/models.prisma has changes without a migration (npm run migration <name>):\n${sql}`);
  process.exitCode = sql === '' ? 0 : 1;
} else if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and _: npm run migration add_seasons');
  process.exitCode = 1;
} else if (sql === '') {
  console.log('Nothing to migrate.');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `prisma/migrations/sqlite/${time}_${name}`;
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, 'migration.sql'), sql);
  writeFileSync(snapshot, models);
  console.log(`Created ${folder}/migration.sql: read it before you commit it.`);
}
