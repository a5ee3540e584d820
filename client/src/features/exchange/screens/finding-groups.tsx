import { type Finding, outcomes } from '@tabarman/shared/exchange/findings.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './finding-groups.module.css';
import { findingText, placeText } from './finding-text.ts';

const headings = { left_out: 'exchange.leftOut', changed: 'exchange.changed', noted: 'exchange.noted' } as const;

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly unlisted: number;
}

/** What was found in the file, by what there is to do about it. */
export function FindingGroups({ findings, unlisted }: FindingGroupsProps) {
  const t = useMessages();
  if (findings.every((f) => f.outcome === 'noted') && unlisted === 0) {
    return (
      <div className={styles.group} data-outcome="none">
        <p>{t('exchange.nothingWrong')}</p>
        <Lines findings={findings} />
      </div>
    );
  }
  return (
    <>
      {outcomes.map((outcome) => {
        const group = findings.filter((f) => f.outcome === outcome);
        if (group.length === 0) return null;
        return (
          <details key={outcome} className={styles.group} data-outcome={outcome} open={outcome === 'left_out' || group.length <= 5}>
            <summary>
              <h2>{t(headings[outcome])}</h2>
              <span className={styles.count}>{group.length}</span>
            </summary>
            <Lines findings={group} />
          </details>
        );
      })}
      {unlisted === 0 ? null : <p>{t('exchange.unlisted', { n: unlisted })}</p>}
    </>
  );
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useMessages();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {findings.map((finding, i) => (
        <li key={i}>
          <span className={styles.place}>{placeText(t, finding.at)}</span>
          <span>{findingText(t, finding)}</span>
        </li>
      ))}
    </ul>
  );
}
