import type { Call } from '../call/schema.ts';
import type { Language } from '../kernel/language.ts';
import { languageNames } from '../language/language-names.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import type { ShownField } from '../work/shown.ts';
import type { WorkSummary } from '../work/views.ts';
import { instant, type Naming, namingOf } from './naming.ts';

/** A work with all that was filled in of what was handed in last. */
export interface ListedWork extends WorkSummary {
  readonly fields: readonly ShownField[];
}

/** EX2: the works of a call with who makes them and every field of its form, by number. Files stand by their names. */
export function worksTables(call: Call, works: readonly ListedWork[], language: Language): ReportTable[] {
  const naming = namingOf(call, language);
  const { say, heads, country, track, role } = naming;
  const columns = columnsOf(call, naming);
  return [{
    name: say('works'), widths: [6, 40, 24, 20, 16, 40, 16, 10, 24, 24, 30, ...columns.map(() => 40)],
    rows: [
      [...heads('number', 'work', 'team', 'track', 'country', 'people', 'state', 'version', 'handedIn', 'extendedTo', 'reason'), ...columns.map(({ head }) => head)],
      ...works.map((work): TableCell[] => {
        const { number, title, name, members, version, at, extensions: [extension], fields } = work;
        return [
          number, title, name || null, track(work.track), country(work.country), members.map((one) => (one.role === null ? one.name : `${one.name} (${role(one.role)})`)).join(', '), say(stateOf(work)),
          version || null, instant(at), instant(extension?.to ?? null), extension?.reason ?? null,
          ...columns.map(({ id, of }) => fieldText(call, fields.find((one) => one.id === id), of, naming) || null),
        ];
      }),
    ],
  }];
}

const stateOf = ({ withdrawnAt, arrival }: Pick<WorkSummary, 'withdrawnAt' | 'arrival'>) => (withdrawnAt !== null ? 'state.withdrawn' : arrival === null ? 'state.draft' : `state.${arrival}` as const);

interface FieldColumn {
  readonly id: string;
  readonly head: string;
  /** A text that is written in several languages has a column for each: together they may be more than a cell of Excel holds. */
  readonly of: Language | null;
}

function columnsOf({ fields, languages }: Pick<Call, 'fields' | 'languages'>, { text }: Naming): FieldColumn[] {
  return fields.flatMap(({ id, kind, label }): FieldColumn[] =>
    (kind === 'texts' ? languages.map((of) => ({ id, head: `${text(label)} (${languageNames[of]})`, of })) : [{ id, head: text(label), of: null }]));
}

function fieldText({ fields, currency }: Pick<Call, 'fields' | 'currency'>, shown: ShownField | undefined, of: Language | null, { text }: Naming): string | undefined {
  switch (shown?.kind) {
    case undefined: return undefined;
    case 'text': return shown.text;
    case 'texts': return of === null ? undefined : shown.texts[of];
    case 'choice': {
      const field = fields.find(({ id }) => id === shown.id);
      const options = field?.kind === 'choice' ? field.options : [];
      return shown.options.map((id) => text(options.find((one) => one.id === id)?.label ?? {}) || id).join(', ');
    }
    case 'file': return shown.files.map(({ name }) => name).join(', ');
    case 'link': return shown.href;
    case 'budget': return shown.lines.map(({ what, amount }) => `${what}: ${amount} ${currency}`).join('\n');
  }
}
