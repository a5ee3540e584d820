import { type Call, type Phase, type Right, rights } from '@tabarman/shared/call/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { Section } from './section.tsx';

/** CL3: phases one after another, and as a table what each of them lets happen. */
export function PhasesPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { phases, reference, eligibility: { countries }, graceMinutes } = call;
  const set = (part: Partial<Call>) => onChange({ ...call, ...part });
  const list = listOf(phases, (next) => set({ phases: next }));
  const times = (at: number | null) => (at === null ? undefined : countryTimes(t.language, at, countries));
  return (
    <Section section="phases" text={t('call.phasesText')}>
      {phases.map((phase, i) => (
        <Item key={phase.id} section="phases" id={phase.id} name={textIn(phase.title, t.language, reference)} facts={windowOf(phase, (at) => localTime(t.language, at)) ?? t('call.noDates')} isFirst={i === 0} onUp={() => list.up(phase.id)} onRemove={() => list.remove(phase.id)}>
          <TextIn label={t('call.itemName')} value={phase.title} language={language} reference={reference} maxLength={160} onChange={(title) => list.set({ ...phase, title })} />
          <div className={styles.pair}>
            <MomentField label={t('call.opensAt')} hint={times(phase.opensAt)} value={phase.opensAt} onChange={(opensAt) => list.set({ ...phase, opensAt })} />
            <MomentField label={t('call.closesAt')} hint={times(phase.closesAt)} value={phase.closesAt} onChange={(closesAt) => list.set({ ...phase, closesAt })} />
          </div>
        </Item>
      ))}
      <div><Button disabled={phases.length >= 20} onClick={() => list.add({ id: freeId('phase', phases), title: {}, opensAt: phases.at(-1)?.closesAt ?? null, closesAt: null, rights: [] })}>{t('call.addPhase')}</Button></div>
      {phases.length === 0 ? null : <RightsTable call={call} onChange={(next) => set({ phases: next })} />}
      <NumberIn label={t('call.grace')} hint={t('call.graceHint')} least={0} most={1_440} value={graceMinutes} onChange={(minutes) => minutes !== null && set({ graceMinutes: minutes })} />
    </Section>
  );
}

const windowOf = ({ opensAt, closesAt }: Phase, time: (at: number) => string) => (opensAt === null || closesAt === null ? null : `${time(opensAt)} – ${time(closesAt)}`);

function RightsTable({ call: { phases, reference }, onChange }: { readonly call: Call; readonly onChange: (phases: Phase[]) => void }) {
  const t = useMessages();
  const name = ({ title }: Phase) => textIn(title, t.language, reference) || t('call.nameless');
  const toggle = (phase: Phase, right: Right) => onChange(phases.map((one) => (one.id === phase.id ? { ...one, rights: rights.filter((other) => (other === right) !== one.rights.includes(other)) } : one)));
  return (
    <div className={styles.scroll}>
      <table className={styles.rights}>
        <caption id="rights">{t('call.rights')}</caption>
        <thead><tr><th scope="col">{t('call.section.phases')}</th>{phases.map((phase) => <th key={phase.id} scope="col">{name(phase)}</th>)}</tr></thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">{t(`call.right.${right}`)}</th>
              {phases.map((phase) => (
                <td key={phase.id}><label><input type="checkbox" checked={phase.rights.includes(right)} aria-label={t('call.rightOf', { right: t(`call.right.${right}`), phase: name(phase) })} onChange={() => toggle(phase, right)} /></label></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
