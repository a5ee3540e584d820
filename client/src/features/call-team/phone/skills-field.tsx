import type { OwnSkill } from '@tabarman/shared/call-team/profile-schema.ts';
import { type SkillId, skillIds, skillName } from '@tabarman/shared/call-team/skills.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import styles from './seeking.module.css';

const MOST = 12;
const levels = ['1', '2', '3'] as const;

/** Skills of the list and of one's own words, each with its level. */
export function SkillsField({ value, onChange }: { readonly value: readonly OwnSkill[]; readonly onChange: (skills: OwnSkill[]) => void }) {
  const say = useSeekingMessages();
  const [own, setOwn] = useState('');
  const nameOf = (skill: OwnSkill) => ('id' in skill ? textIn(skillName(skill.id), say.language, 'en') : skill.own);
  const free = skillIds.filter((id) => !value.some((skill) => 'id' in skill && skill.id === id));
  const names = free.map((id) => ({ value: id, label: textIn(skillName(id), say.language, 'en') })).toSorted((a, b) => a.label.localeCompare(b.label, say.language));
  const add = (id: SkillId | null) => id !== null && onChange([...value, { id, level: 2 }]);
  const addOwn = () => {
    const word = own.trim();
    if (word !== '' && !value.some((skill) => nameOf(skill) === word)) onChange([...value, { own: word, level: 2 }]);
    setOwn('');
  };
  return (
    <fieldset className={styles.skills}>
      <legend>{say('seek.skills')}</legend>
      {value.map((skill, at) => (
        <div key={nameOf(skill)} className={styles.skill}>
          <div className={styles.row}>
            <b>{nameOf(skill)}</b>
            <Button tone="quiet" aria-label={`${say('seek.remove')}: ${nameOf(skill)}`} onClick={() => onChange(value.filter((_, i) => i !== at))}>{say('seek.remove')}</Button>
          </div>
          <Segmented
            label={nameOf(skill)} isLabelHidden value={levels[skill.level - 1]} segments={levels.map((level) => ({ value: level, label: say(`seek.level.${level}`) }))}
            onChange={(level) => onChange(value.map((one, i) => (i === at ? { ...one, level: Number(level) } : one)))}
          />
        </div>
      ))}
      {value.length >= MOST ? null : (
        <>
          <SelectField label={say('seek.addSkill')} none="–" value={null} options={names} onChange={add} />
          <div className={styles.add}>
            <Field
              label={say('seek.ownSkill')} value={own} maxLength={40} onChange={({ target }) => setOwn(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                addOwn();
              }}
            />
            <Button disabled={own.trim() === ''} onClick={addOwn}>{say('seek.add')}</Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
