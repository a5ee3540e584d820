import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
import type { en } from '../../i18n/desk/en.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { StageRows } from './stage-types.ts';

type Verdict = NonNullable<StageRows['rows'][number]['verdict']>;

/** A way into the next stage, in plain words. */
export function wayText(t: Translate<typeof en>, rule: string, { qualification }: Pick<Stage, 'qualification'>, reference: Language): string {
  const seat = qualification?.seats.find(({ id }) => id === rule);
  if (!seat) return rule;
  return seat.kind === 'pick' ? seasonWord(t.language, 'way.pick', { reason: textIn(seat.reason, t.language, reference) }) : seasonWord(t.language, `way.${seat.per}`, { n: seat.take });
}

/** QL8: in plain words, with the way it was by or the reason it was not. */
export function verdictText(t: Translate<typeof en>, verdict: Verdict, stage: Pick<Stage, 'qualification'>, reference: Language): string {
  switch (verdict.outcome) {
    case 'in': return t('stage.in', { way: wayText(t, verdict.rule, stage, reference) });
    case 'reserve': return t('stage.reserve', { n: verdict.number });
    case 'tied': return t('stage.tied', { way: wayText(t, verdict.rule, stage, reference) });
    case 'out': {
      const cap = verdict.reason === 'capped' ? stage.qualification?.caps.find(({ by }) => by === verdict.cap) : undefined;
      return cap ? `${t('stage.out.capped')} ${seasonWord(t.language, `cap.${cap.by}`, { n: cap.most })}` : t(`stage.out.${verdict.reason}`);
    }
  }
}
