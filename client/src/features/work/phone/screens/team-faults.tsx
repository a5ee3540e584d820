import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { OwnWork } from '@tabarman/shared/work/views.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import type { OpenCall } from '../taker.ts';
import styles from './work.module.css';

/** What those who make a work lack together; nothing where they lack nothing. */
export function TeamFaults({ faults, call }: { readonly faults: OwnWork['teamFaults']; readonly call: OpenCall }) {
  const say = useTakingMessages();
  if (faults.length === 0) return null;
  const word = ({ code, role, more: n = 0 }: OwnWork['teamFaults'][number]) => {
    if (code === 'role_unfilled') return say('take.fault.role_unfilled', { n, role: textIn(call.roles.find(({ id }) => id === role)?.title ?? {}, say.language, call.reference) });
    return code === 'too_few' || code === 'too_many' || code === 'countries_few' ? say(`take.fault.${code}`, { n }) : say(`take.fault.${code}`);
  };
  return <ul className={styles.soft}>{faults.map((fault) => <li key={`${fault.code} ${fault.role ?? ''}`}>{word(fault)}</li>)}</ul>;
}
