import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;
type Transaction = Awaited<ReturnType<Connection['startTransaction']>>;
type Query = Parameters<Connection['executeRaw']>[0];

const statement = (sql: string): Query => ({ sql, args: [], argTypes: [] });

/**
 * Prisma's own adapter shares one connection between everybody: a write that comes while a transaction is open joins it
 * and is lost with it, and a COMMIT that fails leaves it open for ever (prisma/orm#29933). Here everybody takes turns, and a
 * transaction that cannot be committed is rolled back.
 */
export class IsolatedConnections extends PrismaBetterSqlite3 {
  override async connect(): Promise<Connection> {
    return isolate(await super.connect());
  }
}

function isolate(connection: Connection): Connection {
  const execute = connection.executeRaw.bind(connection);
  const query = connection.queryRaw.bind(connection);
  let last = Promise.resolve();

  /** Waits for all before; whoever got the turn gives it back by calling what it got. */
  async function takeTurn(): Promise<() => void> {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  }

  async function alone<T>(run: () => Promise<T>): Promise<T> {
    const giveBack = await takeTurn();
    try {
      return await run();
    } finally {
      giveBack();
    }
  }

  function rollBack(): Promise<unknown> {
    // On a full disk SQLite has rolled back by itself already; then there is nothing left to do.
    return execute(statement('ROLLBACK')).catch(() => 0);
  }

  async function begin(): Promise<Transaction> {
    const giveBack = await takeTurn();
    try {
      await execute(statement('BEGIN IMMEDIATE'));
    } catch (error) {
      giveBack();
      throw error;
    }
    const run = (sql: string) => execute(statement(sql)).then(() => undefined);
    return {
      provider: connection.provider, adapterName: connection.adapterName, options: { usePhantomQuery: false },
      queryRaw: query,
      executeRaw: async (asked) => {
        if (asked.sql === 'ROLLBACK') {
          await rollBack();
          return 0;
        }
        if (asked.sql !== 'COMMIT') return execute(asked);
        try {
          return await execute(asked);
        } catch (error) {
          await rollBack();
          giveBack();
          throw error;
        }
      },
      commit: () => Promise.resolve(giveBack()),
      rollback: () => Promise.resolve(giveBack()),
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
    };
  }

  connection.executeRaw = (asked) => alone(() => execute(asked));
  connection.queryRaw = (asked) => alone(() => query(asked));
  connection.startTransaction = begin;
  return connection;
}
