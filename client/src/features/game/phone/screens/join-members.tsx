import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import styles from './join-team.module.css';

const MOST = 6;

/** Who shares this phone: one field more than there are names, up to six. */
export function JoinMembers({ members, onChange }: { readonly members: readonly string[]; readonly onChange: (members: string[]) => void }) {
  const t = useMessages();
  const fields = Math.min(MOST, members.length + 1);
  return (
    <fieldset className={styles.team}>
      <legend>{t('member.title')}</legend>
      {Array.from({ length: fields }, (_, i) => (
        <Field
          key={i}
          label={t('member.number', { n: i + 1 })}
          value={members[i] ?? ''}
          onChange={(event) => {
            const next = [...members];
            next[i] = event.target.value;
            // Empty fields at the end go again.
            while (next.length > 0 && next.at(-1) === '') next.pop();
            onChange(next);
          }}
          autoComplete="off"
          maxLength={200}
        />
      ))}
    </fieldset>
  );
}
