import { createReader, type OpenEngine } from './engine.ts';

const BETWEEN_PACKETS = '\u001E';

/** For networks whose proxies let no WebSocket through: one request that waits for news, one at a time that brings ours. */
export const openPolling: OpenEngine = (address, { onOpen, onText, onLost }) => {
  const life = new AbortController();
  const queue: string[] = [];
  let url = `${address}?EIO=4&transport=polling`;
  let isPosting = false;
  const reader = createReader({
    onOpen(sid) {
      url += `&sid=${sid}`;
      onOpen();
    },
    onText,
    onLost: lose,
    answerPing: () => post('3'),
  });
  void listen();

  async function request(body?: string): Promise<string> {
    const response = await fetch(url, { signal: life.signal, cache: 'no-store', ...(body === undefined ? {} : { method: 'POST', body }) });
    if (!response.ok) throw new Error(`polling was answered with ${response.status}`);
    return response.text();
  }

  async function listen(): Promise<void> {
    try {
      while (!life.signal.aborted) for (const packet of (await request()).split(BETWEEN_PACKETS)) if (!life.signal.aborted) reader.read(packet);
    } catch {
      lose();
    }
  }

  function post(packet: string): void {
    queue.push(packet);
    if (!isPosting) void deliver();
  }

  async function deliver(): Promise<void> {
    isPosting = true;
    try {
      while (queue.length > 0) await request(queue.splice(0).join(BETWEEN_PACKETS));
    } catch {
      lose();
    }
    isPosting = false;
  }

  function close(): void {
    reader.stop();
    life.abort();
  }

  function lose(): void {
    if (life.signal.aborted) return;
    close();
    onLost();
  }

  return { send: (text) => post(`4${text}`), close };
};
