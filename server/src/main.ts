import { announcement } from './announce.ts';
import { startServer } from './compose.ts';
import { readEnv, type Env } from './env.ts';
import { createLog, type Logger } from './log.ts';
import { StartFailure } from './start-failure.ts';

const SOFTWARE_ERROR = 70;
const LONGEST_STOP_MS = 3_000;

try {
  const env = readEnv();
  await run(env, createLog(env.LOG_LEVEL));
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

async function run(env: Env, log: Logger): Promise<void> {
  // D8: a process that does not know its own state must not go on; whoever watches it starts it again, and the journal has all.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ error }, event);
      process.exit(SOFTWARE_ERROR);
    });
  }
  const starting = startServer(env, { log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(SOFTWARE_ERROR), LONGEST_STOP_MS).unref();
      log.info({ signal }, 'stopping');
      // A start that fails says so itself.
      void starting.then((server) => server.stop(), () => undefined).then(() => process.exit());
    });
  }
  const { port, organiserLink } = await starting;
  const isOpen = !/^(127\.|localhost$|::1$)/.test(env.HOST);
  process.stdout.write(announcement({ port, publicOrigin: env.PUBLIC_ORIGIN, isOpen, organiserLink }));
}
