import { may } from '@tabarman/shared/access/permissions.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useState } from 'react';
import { DataTable } from '../../../desk/data-table.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkDialog } from '../../call/link-dialog.tsx';
import season from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { clockOf } from '../ticking.tsx';
import { MentorDialog } from './mentor-dialog.tsx';
import { type PartProps, useTeamName } from './part-props.ts';

type MentorView = PartProps['view']['mentors'][number];

/** Every mentor, whom they help now, how many they helped and how teams rate it. */
export function MentorsPart({ person, ...part }: PartProps & { readonly person: Person }) {
  const t = useMessages();
  const nameOf = useTeamName();
  const { view, mayWrite } = part;
  const [open, setOpen] = useState<MentorView | 'new' | null>(null);
  const [link, setLink] = useState<{ readonly name: string; readonly link: string } | null>(null);
  const stateOf = ({ id, leftAt, openedAt }: MentorView) => {
    const claimed = view.tickets.find(({ state, mentorId }) => state === 'claimed' && mentorId === id);
    if (leftAt !== null) return t('mentors.left');
    if (claimed) return t('mentors.helping', { team: nameOf(claimed.team) });
    return openedAt === null ? t('jury.state.invited') : `${t('mentors.free')} · ${t('jury.state.opened', { time: localTime(t.language, openedAt) })}`;
  };
  return (
    <div className={season.page}>
      {mayWrite ? <div><Button tone="primary" onClick={() => setOpen('new')}>{t('mentors.add')}</Button></div> : null}
      {view.mentors.some(({ isJuror }) => isJuror) ? <p>{t('mentors.jurorText')}</p> : null}
      <DataTable<MentorView>
        caption={t('mentors.title')} rows={[...view.mentors]} keyOf={({ id }) => id} empty={t('mentors.noMentors')}
        columns={[
          {
            name: 'name', head: t('jury.name'), isHead: true, value: ({ about }) => about.name,
            shows: (mentor) => <>{mayWrite ? <Button tone="quiet" onClick={() => setOpen(mentor)}>{mentor.about.name}</Button> : mentor.about.name}{mentor.isJuror ? <Badge tone="notice">{t('mentors.juror')}</Badge> : null}</>,
          },
          { name: 'topics', head: t('mentors.topics'), value: ({ about }) => about.topics.join(', '), shows: ({ about }) => about.topics.join(', ') },
          { name: 'languages', head: t('mentors.languages'), value: ({ about }) => about.languages.join(', '), shows: ({ about }) => about.languages.join(', ') },
          { name: 'helped', head: t('mentors.helped'), isNumber: true, value: ({ figures }) => figures.helped, shows: ({ figures }) => figures.helped },
          { name: 'wait', head: t('mentors.median'), isNumber: true, value: ({ figures }) => figures.medianWaitMs, shows: ({ figures }) => (figures.medianWaitMs === null ? '–' : clockOf(figures.medianWaitMs)) },
          { name: 'rating', head: t('mentors.rating'), isNumber: true, value: ({ figures }) => figures.rating, shows: ({ figures: { rating, rated } }) => (rating === null ? '–' : t('mentors.ratingOf', { rating: formatNumber(t.language, rating, { maxDecimals: 1 }), n: rated })) },
          { name: 'state', head: t('jury.state'), value: stateOf, shows: stateOf },
        ]}
      />
      {open === null ? null : (
        <MentorDialog
          {...part} mentor={open === 'new' ? null : open} mayErase={may(person.role, 'person.erase')} mayList={may(person.role, 'person.read')} onClose={() => setOpen(null)}
          onLink={(name, made) => { setOpen(null); setLink({ name, link: made }); }}
        />
      )}
      {link === null ? null : <LinkDialog {...link} text={t('mentors.linkText')} onClose={() => setLink(null)} />}
    </div>
  );
}
