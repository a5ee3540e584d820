import type { Call } from '@tabarman/shared/call/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryTimes } from '@tabarman/shared/season/calendar.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { freeId } from '../../desk/free-id.ts';
import { NumberIn } from '../../desk/number-in.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import { ConsentsIn, EligibilityIn } from '../season/who-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { Item } from './item.tsx';
import { listOf } from './list-of.ts';
import { Section } from './section.tsx';

/** Who takes part, with whom, as what, and what they agree to. */
export function WhoPart({ call, language, onChange }: PartProps) {
  const t = useMessages();
  const { reference, withWhom, roles, consents, eligibility } = call;
  const set = (part: Partial<Call>) => onChange({ ...call, ...part });
  const teams = withWhom.kind === 'teams' ? withWhom : null;
  const setTeams = (part: object) => teams && set({ withWhom: { ...teams, ...part } });
  const list = listOf(roles, (next) => set({ roles: next }));
  return (
    <>
      <Section section="who">
        <EligibilityIn value={eligibility} speak={t('call.speak')} onChange={(next) => set({ eligibility: next })} />
        <Segmented
          label={t('call.withWhom')} value={withWhom.kind} segments={[{ value: 'alone', label: t('call.alone') }, { value: 'teams', label: t('call.teams') }]}
          onChange={(kind) => kind !== withWhom.kind && set({ withWhom: kind === 'alone' ? { kind } : { kind, least: 2, most: 5, countries: 1, closesAt: null } })}
        />
        {teams === null ? null : (
          <div className={styles.pair}>
            <NumberIn label={t('call.least')} least={1} most={20} value={teams.least} onChange={(least) => least !== null && setTeams({ least })} />
            <NumberIn label={t('call.most')} least={2} most={20} value={teams.most} onChange={(most) => most !== null && setTeams({ most })} />
            <NumberIn label={t('call.teamCountries')} least={1} most={3} value={teams.countries} onChange={(countries) => countries !== null && setTeams({ countries })} />
            <MomentField label={t('call.teamsClose')} hint={teams.closesAt === null ? t('call.teamsCloseHint') : countryTimes(t.language, teams.closesAt, eligibility.countries)} value={teams.closesAt} onChange={(closesAt) => setTeams({ closesAt })} />
          </div>
        )}
      </Section>
      <Section section="roles" text={t('call.rolesText')}>
        {roles.map((role, i) => (
          <Item key={role.id} section="roles" id={role.id} name={textIn(role.title, t.language, reference)} facts={role.least === 0 ? undefined : `${t('call.roleLeast')}: ${role.least}`} isFirst={i === 0} onUp={() => list.up(role.id)} onRemove={() => list.remove(role.id)}>
            <TextIn label={t('call.itemName')} value={role.title} language={language} reference={reference} maxLength={160} onChange={(title) => list.set({ ...role, title })} />
            <NumberIn label={t('call.roleLeast')} least={0} most={20} value={role.least} onChange={(least) => least !== null && list.set({ ...role, least })} />
          </Item>
        ))}
        <div><Button disabled={roles.length >= 8} onClick={() => list.add({ id: freeId('role', roles), title: {}, least: 0 })}>{t('call.addRole')}</Button></div>
      </Section>
      <Section section="consents">
        <ConsentsIn value={consents} language={language} reference={reference} onChange={(next) => set({ consents: next })} />
      </Section>
    </>
  );
}
