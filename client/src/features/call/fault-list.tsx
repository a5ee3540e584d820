import { callSections, type CallFault } from '@tabarman/shared/call/faults.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import styles from './call.module.css';

interface FaultListProps {
  readonly call: Call;
  readonly faults: readonly CallFault[];
  readonly onGo: (fault: CallFault) => void;
}

/** CL6: what is missing, part by part, each with the way to where it is written. */
export function FaultList({ call, faults, onGo }: FaultListProps) {
  const t = useMessages();
  const bySection = Map.groupBy(faults, ({ section }) => section);
  return (
    <div className={styles.faults}>
      {callSections.filter((section) => bySection.has(section)).map((section) => (
        <div key={section}>
          <h3>{t(`call.section.${section}`)}</h3>
          <ul>
            {[...Map.groupBy(bySection.get(section) ?? [], ({ code, part }) => `${code} ${part}`).entries()].map(([key, same]) => {
              const [fault] = same;
              if (!fault) return null;
              const title = titleOf(call, fault);
              const of = title === null ? '' : `${textIn(title, t.language, call.reference) || t('call.nameless')}: `;
              const missing = same.flatMap(({ language }) => (language === undefined ? [] : [languageNames[language]]));
              return <li key={key}><button type="button" className={styles.fault} onClick={() => onGo(fault)}>{of}{t(`call.fault.${fault.code}`)}{missing.length === 0 ? '' : ` (${missing.join(', ')})`}</button></li>;
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** What the thing is called that a fault is about; null where it is about a whole part. */
function titleOf(call: Call, { section, part }: CallFault): Text | null {
  switch (section) {
    case 'tracks':
    case 'roles':
    case 'criteria':
    case 'awards':
    case 'phases': return call[section].find(({ id }) => id === part)?.title ?? null;
    case 'fields': return call.fields.find(({ id }) => id === part)?.label ?? null;
    case 'consents': return call.consents.find(({ id }) => id === part)?.text ?? null;
    case 'about':
    case 'who':
    case 'jury':
    case 'vote':
    case 'reports': return null;
  }
}
