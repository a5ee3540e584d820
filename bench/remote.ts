import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

type Calls = Record<string, (...args: never[]) => unknown>;
export type Remote<C extends Calls> = { readonly [N in keyof C]: (...args: Parameters<C[N]>) => Promise<Awaited<ReturnType<C[N]>>> };

/** In a child process: answers what its parent asks. */
export function answerCalls(calls: Calls): void {
  process.on('message', (message) => {
    const { id, name, args } = message as Call;
    void Promise.resolve().then(() => calls[name]?.(...(args as never[]))).then(
      (result) => process.send?.({ id, result } satisfies Answer),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

/** In the parent: the calls of a child that was forked. */
export function remote<C extends Calls>(child: ChildProcess): Remote<C> {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', (message) => {
    const { id, result, error } = message as Answer;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the process has ended'));
  });
  return new Proxy({}, {
    get: (_, name: string) => (...args: unknown[]) => new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      child.send({ id, name, args } satisfies Call);
    }),
  }) as Remote<C>;
}
