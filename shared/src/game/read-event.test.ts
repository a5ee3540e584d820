import { describe, expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { readEvent } from './read-event.ts';

describe('events of older versions', () => {
  it('[S5] a game that was created with a preset alone is read with its settings', () => {
    const [created] = new Play({ preset: 'accuracy' }).events;
    const { settings: _, ...rest } = created as Extract<typeof created, { type: 'gameCreated' }>;

    expect(readEvent({ ...rest, v: 1, preset: 'accuracy' })).toEqual(created);
  });

  it('[S5] refuses a version that is not known', () => {
    const [created] = new Play().events;

    expect(() => readEvent({ ...created, v: 99 })).toThrow('Invalid');
  });
});
