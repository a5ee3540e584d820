/** Runs at most `most` pieces of work at once; the others wait for their turn, first come, first served. */
export function fewAtATime(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeTurn(): Promise<void> {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
  }

  function giveTurn(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async (work) => {
    await takeTurn();
    try {
      return await work();
    } finally {
      giveTurn();
    }
  };
}
