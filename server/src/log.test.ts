import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line) => (text += line) }));
  return text;
}

describe('the log', () => {
  it('[A16] of an error only what it says, not what hangs on it', () => {
    const error = Object.assign(new Error('refused', { cause: Object.assign(new Error('below'), { password: 'hunter2' }) }), { data: { password: 'hunter2' } });
    const text = logged((log) => log.error({ error }, 'unexpected'));
    expect(text).toContain('"message":"refused"');
    expect(text).toContain('"message":"below"');
    expect(text).not.toContain('hunter2');
  });

  it('[A16] one line for each entry, whatever is in it, and none without end', () => {
    const text = logged((log) => log.error({ error: new Error(`a\n{"level":60}\u001b[2J${'x'.repeat(100_000)}`) }, 'unexpected'));
    expect(text.split('\n').length).toBe(2);
    expect(text.length).toBeLessThan(10_000);
    expect(text).not.toContain('\u001b');
  });
});
