import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import type { Remark } from './remark.ts';
import { remarkText } from './words.ts';

const names = { group: (by: string, of: string) => `${by} ${of}`, criterion: (id: string) => `criterion ${id}` };

describe('what a work is told', () => {
  it('[DC1] with the place, the group and the criteria it is about', () => {
    expect(remarkText('en', { kind: 'reserve', place: 2, why: { kind: 'capped', by: 'country', of: 'KG' } }, names)).toBe('Reserve, place 2: country KG already has its most');
    expect(remarkText('ru', { kind: 'belowFloor', criteria: ['facts', 'use'] }, names)).toBe('Ниже минимума: criterion facts, criterion use');
  });
  it('[DC1] in every language, with nothing left to fill in', () => {
    const whys = [...(['cut', 'budget', 'kept', 'sum', 'notReserve'] as const).map((kind) => ({ kind })), { kind: 'capped' as const, by: 'track' as const, of: 'x' }];
    const remarks: Remark[] = [
      ...whys.flatMap((why): Remark[] => [{ kind: 'passed', why }, { kind: 'reserve', place: 1, why }]), { kind: 'belowFloor', criteria: ['x'] },
      ...(['awarded', 'belowTotal', 'noTotal', 'otherTrack', 'hasAnother', 'notEligible', 'withdrawn', 'conflict'] as const).map((kind) => ({ kind })),
    ];
    for (const language of languages) for (const remark of remarks) expect(remarkText(language, remark, names)).not.toMatch(/[{}]/);
  });
});
