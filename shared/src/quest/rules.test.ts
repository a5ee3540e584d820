import { describe, expect, it } from 'vitest';
import { samples, sixKinds } from '../testing/six-kinds.ts';
import { questGaps } from './rules.ts';
import { questContentSchema, questKeySchema } from './schema.ts';

describe('a quest', () => {
  it('[Q1] [Q2] with nothing missing has no gaps', () => {
    const script = sixKinds();

    expect(questContentSchema.safeParse(script.content).error).toBeUndefined();
    expect(questKeySchema.safeParse(script.key).error).toBeUndefined();
    expect(questGaps(script)).toEqual([]);
  });

  it('[Q1] names the place of every missing text', () => {
    const { content, key } = sixKinds();
    delete content.title.uz;
    delete content.rounds[0]!.questions[0]!.prompt.tg;

    expect(questGaps({ content, key })).toEqual(['title.uz', 'q1.prompt.tg']);
    expect(questGaps({ content, key }, ['en'])).toEqual([]);
  });

  it('[Q2] needs a key of the same kind that its content can hold', () => {
    const { content, key } = sixKinds();
    key['q1'] = { ...key['q1']!, right: { kind: 'single', right: 'z' } };
    key['q2'] = { ...key['q2']!, right: samples.single.right };
    delete key['q3'];

    expect(questGaps({ content, key }, ['en'])).toEqual(['q1.key.right', 'q2.key.kind', 'q3.key']);
  });
});
