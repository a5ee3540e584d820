import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { threadedConverter } from './threaded-converter.ts';

const quest = { slug: 'six-kinds', ...sixKinds() };
const text = (words: string) => ({ do: 'read', bytes: new TextEncoder().encode(words), name: 'File', language: null }) as const;

let converter: ReturnType<typeof threadedConverter> | undefined;
afterEach(() => converter?.close());

describe('a thread for each file', () => {
  it('[I5] reads and writes, and what was written reads back', async () => {
    converter = threadedConverter();
    const written = await converter.convert({ do: 'write', format: 'xlsx', quest, language: 'en', files: {} });
    if (written?.did !== 'written') throw new Error('nothing was written');
    const read = await converter.convert({ do: 'read', bytes: written.bytes, name: 'File', language: null });
    expect(read).toMatchObject({ did: 'read', imported: { format: 'tabarman-xlsx', content: quest.content, key: quest.key } });
  });

  it('[I5] tells a refusal as an outcome', async () => {
    converter = threadedConverter();
    expect(await converter.convert(text('just words'))).toMatchObject({ did: 'refused', refusal: 'file_unknown' });
  });

  it('[I5, TR37] ends a file that takes longer than it may', async () => {
    converter = threadedConverter({ mostMs: 1 });
    expect(await converter.convert(text('Да?\nA. Да\nB. Нет\nANSWER: A\n'))).toMatchObject({ did: 'refused', refusal: 'file_too_slow' });
  });

  it('[I5, TR37] ends a file that takes more memory than it may, and reads the next one', async () => {
    converter = threadedConverter({ maxOldGenerationSizeMb: 24 });
    const huge = 'Да?\nA. Да\nB. Нет\nANSWER: A\n'.repeat(180_000);
    expect(await converter.convert(text(huge))).toMatchObject({ did: 'refused', refusal: 'file_too_big' });
    expect(await converter.convert(text('Да?\nA. Да\nB. Нет\nANSWER: A\n'))).toMatchObject({ did: 'read' });
  });

  it('[I5] lets a few wait and sends the others away', async () => {
    converter = threadedConverter();
    const { convert } = converter;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => convert(text('just words'))));
    expect(outcomes.filter((o) => o === null)).toHaveLength(2);
    expect(await convert(text('just words'))).not.toBeNull();
  });
});
