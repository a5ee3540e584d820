import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { countryCodes } from '../place/codes.ts';
import { anyDraft, anyEdit } from '../quest/draft/draft.fixture.ts';
import { mayEdit } from './may-edit.ts';
import { actions, may, mayAppoint } from './permissions.ts';
import { roles, type Standing } from './roles.ts';

const standing: fc.Arbitrary<Standing> = fc.record({
  role: fc.constantFrom(...roles), scope: fc.record({ countries: fc.subarray([...countryCodes]), languages: fc.subarray([...languages]) }),
});
const everywhere = { countries: [], languages: [] };

describe('who may do what', () => {
  it('[A19] an admin may do everything, and everything may be done by somebody', () => {
    for (const action of actions) expect([action, may('admin', action), roles.some((role) => may(role, action))]).toEqual([action, true, true]);
  });

  it('[A19] a host leads games and neither reads nor writes quests', () => {
    expect(actions.filter((action) => may('host', action)).sort()).toEqual(['game.lead', 'quest.list', 'rehearsal.run', 'season.read']);
  });

  it('[A18] nobody appoints anybody above or beyond themselves', () => {
    fc.assert(fc.property(standing, standing, (by, other) => {
      if (by.role === 'admin' || !mayAppoint(by, other)) return;
      expect(by.role).toBe('organiser');
      expect(['admin', 'organiser']).not.toContain(other.role);
      if (by.scope.countries.length > 0) {
        expect(other.scope.countries.length).toBeGreaterThan(0);
        expect(by.scope.countries).toEqual(expect.arrayContaining(other.scope.countries));
      }
    }));
    expect(mayAppoint({ role: 'organiser', scope: { countries: ['KG'], languages: [] } }, { role: 'author', scope: everywhere })).toBe(false);
  });

  it('[Q13] a translator never changes anything but words of the own languages, and approves nothing', () => {
    fc.assert(fc.property(anyDraft.chain(anyEdit), fc.subarray([...languages], { minLength: 1 }), (edit, own) => {
      if (!mayEdit({ role: 'translator', scope: { countries: [], languages: own } }, edit)) return;
      expect(['setText', 'setSpellings', 'setMark']).toContain(edit.do);
      expect(own).toContain('language' in edit ? edit.language : null);
      expect(edit.do === 'setMark' && edit.mark?.state === 'approved').toBe(false);
    }));
  });

  it('[Q13] a reviewer marks and never writes; a host makes no edit at all', () => {
    fc.assert(fc.property(anyDraft.chain(anyEdit), (edit) => {
      if (mayEdit({ role: 'reviewer', scope: everywhere }, edit)) expect(edit.do).toBe('setMark');
      expect(mayEdit({ role: 'host', scope: everywhere }, edit)).toBe(false);
    }));
  });
});
