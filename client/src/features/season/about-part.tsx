import { languages } from '@tabarman/shared/kernel/language.ts';
import { presets } from '@tabarman/shared/game/scoring.ts';
import { classes } from '@tabarman/shared/season/schema.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { NumberIn } from '../../desk/number-in.tsx';
import type { PartProps } from './season-types.ts';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

/** What the season is, who plays it together, and when people enter. */
export function AboutPart({ season, language, onChange }: PartProps) {
  const t = useMessages();
  const { title, about, reference, parts, entries, preset } = season;
  const teams = parts.kind === 'teams' ? parts : null;
  return (
    <>
      <TextIn label={t('season.name')} value={title} language={language} reference={reference} maxLength={160} onChange={(next) => onChange({ ...season, title: next })} />
      <TextIn label={t('season.about')} value={about} language={language} reference={reference} maxLength={4_000} rows={4} onChange={(next) => onChange({ ...season, about: next })} />
      <Ticks
        legend={t('season.languages')}
        offered={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        value={season.languages}
        onChange={(next) => onChange({ ...season, languages: next.includes(reference) ? next : [reference, ...next] })}
      />
      <div className={styles.pair}>
        <MomentField label={t('season.entriesOpen')} value={entries.opensAt} onChange={(opensAt) => onChange({ ...season, entries: { ...entries, opensAt } })} />
        <MomentField label={t('season.entriesClose')} value={entries.closesAt} onChange={(closesAt) => onChange({ ...season, entries: { ...entries, closesAt } })} />
      </div>
      <Segmented
        label={t('season.whoPlays')}
        value={parts.kind}
        segments={[{ value: 'teams', label: t('season.teams') }, { value: 'players', label: t('season.players') }]}
        onChange={(kind) => onChange({ ...season, parts: kind === 'players' ? { kind } : { kind, least: 3, most: 6, substitutions: 2 } })}
      />
      {teams === null ? null : (
        <div className={styles.pair}>
          <NumberIn label={t('season.least')} least={2} most={20} value={teams.least} onChange={(least) => least !== null && onChange({ ...season, parts: { ...teams, least } })} />
          <NumberIn label={t('season.most')} least={2} most={20} value={teams.most} onChange={(most) => most !== null && onChange({ ...season, parts: { ...teams, most } })} />
          <NumberIn label={t('season.substitutions')} hint={t('season.substitutionsHint')} least={0} most={20} value={teams.substitutions} onChange={(n) => n !== null && onChange({ ...season, parts: { ...teams, substitutions: n } })} />
        </div>
      )}
      <Segmented label={t('season.preset')} value={preset} segments={presets.map((value) => ({ value, label: t(`season.preset.${value}`) }))} onChange={(next) => onChange({ ...season, preset: next })} />
      <Ticks legend={t('season.classes')} hint={t('season.classesHint')} offered={classes.map((value) => ({ value, label: t(`season.class.${value}`) }))} value={season.classes} onChange={(next) => onChange({ ...season, classes: next })} />
    </>
  );
}
