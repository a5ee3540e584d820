import type { CallTeamsView } from '../call-team/views.ts';
import { skillName } from '../call-team/skills.ts';
import type { Language } from '../kernel/language.ts';
import { languageNames } from '../language/language-names.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import { type NamedCall, namingOf } from './naming.ts';

/** EX2: who takes part in a call, with team, role and what they said of themselves; how one is reached is not in it. */
export function peopleTables(call: NamedCall, { people, teams }: Pick<CallTeamsView, 'people' | 'teams'>, language: Language): ReportTable[] {
  const { say, heads, text, country, role } = namingOf(call, language);
  return [{
    name: say('people'), widths: [36, 20, 16, 6, 24, 30, 40, 10, 30, 12],
    rows: [
      heads('name', 'role', 'country', 'number', 'team', 'languages', 'skills', 'experience', 'topics', 'isReady'),
      ...people.map((one): TableCell[] => {
        const team = teams.find(({ id }) => id === one.teamId);
        return [
          one.name, role(one.role), country(one.country), team?.number ?? null, team?.name || null, (one.languages ?? []).map((of) => languageNames[of]).join(', '),
          one.skills.map((skill) => `${'id' in skill ? text(skillName(skill.id)) : skill.own} ${skill.level}`).join(', '), one.hasProfile ? one.experience : null, one.topics.join(', '), say(one.isReady ? 'yes' : 'no'),
        ];
      }),
    ],
  }];
}
