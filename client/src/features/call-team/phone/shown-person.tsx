import type { OwnSkill } from '@tabarman/shared/call-team/profile-schema.ts';
import { skillName } from '@tabarman/shared/call-team/skills.ts';
import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import type { PublishedCall } from './seeker.ts';
import styles from './seeking.module.css';

interface ShownPersonProps {
  readonly call: Pick<PublishedCall, 'roles' | 'reference'>;
  readonly shown: SeekingView['people'][number]['shown'];
}

/** What somebody chose to show, and nothing in the place of the rest. */
export function ShownPerson({ call, shown: { role, country, languages, skills, experience, topics, about } }: ShownPersonProps) {
  const say = useSeekingMessages();
  const title = call.roles.find(({ id }) => id === role)?.title;
  const facts = [
    title && textIn(title, say.language, call.reference), country && say(`seek.country.${country}`), languages?.map((one) => languageNames[one]).join(', '),
    experience === null ? null : `${say('seek.part.experience')}: ${say(`seek.experience.${experience as 0 | 1 | 2 | 3}`)}`,
  ].filter((one) => typeof one === 'string' && one !== '');
  return (
    <>
      {facts.length === 0 ? null : <p className={styles.soft}>{facts.join(' · ')}</p>}
      {skills === null || skills.length === 0 ? null : <Skills skills={skills} />}
      {topics === null || topics.length === 0 ? null : <p className={styles.soft}>{say('seek.topics')}: {topics.join(', ')}</p>}
      {about === null || about === '' ? null : <p className={styles.quote}>{about}</p>}
    </>
  );
}

function Skills({ skills }: { readonly skills: readonly OwnSkill[] }) {
  const say = useSeekingMessages();
  return (
    <ul className={styles.chips}>
      {skills.map((skill) => {
        const name = 'id' in skill ? textIn(skillName(skill.id), say.language, 'en') : skill.own;
        return (
          <li key={name} className={styles.chip}>
            {name} <span aria-hidden="true">{'●'.repeat(skill.level)}{'○'.repeat(3 - skill.level)}</span><span className="heard">{say(`seek.level.${skill.level as 1 | 2 | 3}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
