import { describe, expect, it } from 'vitest';
import { daysOf, localMoments } from './moments.ts';
import { scheduleItemSchema } from './schedule.ts';

describe('the schedule of a call', () => {
  it('[TB12] Bishkek is an hour before Dushanbe and Tashkent; a day can have begun in one and not in the others', () => {
    const day = Date.UTC(2026, 10, 27) / 86_400_000;
    expect(localMoments(Date.UTC(2026, 10, 27, 4, 30))).toEqual([{ country: 'KG', day, minute: 630 }, { country: 'TJ', day, minute: 570 }, { country: 'UZ', day, minute: 570 }]);
    expect(localMoments(Date.UTC(2026, 10, 27, 18, 15))).toEqual([{ country: 'KG', day: day + 1, minute: 15 }, { country: 'TJ', day, minute: 23 * 60 + 15 }, { country: 'UZ', day, minute: 23 * 60 + 15 }]);
  });

  it('[TB12] is read by the days of a country, in the order of beginnings', () => {
    const at = (hour: number) => ({ startsAt: Date.UTC(2026, 10, 27, hour) });
    expect(daysOf([at(20), at(4), at(18)], 'KG').map(({ items }) => items)).toEqual([[at(4)], [at(18), at(20)]]);
    expect(daysOf([at(20), at(4), at(18)], 'UZ').map(({ items }) => items)).toEqual([[at(4), at(18)], [at(20)]]);
  });

  it('[TB12] ends after it begins, and leads to web pages alone', () => {
    const item = { title: { ru: 'Открытие' }, place: {}, startsAt: 1, endsAt: 2, link: null };
    expect(scheduleItemSchema.safeParse(item).success).toBe(true);
    expect(scheduleItemSchema.safeParse({ ...item, endsAt: 1 }).success).toBe(false);
    expect(scheduleItemSchema.safeParse({ ...item, link: 'javascript:alert(1)' }).success).toBe(false);
  });
});
