import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { errorWords } from './error-words.ts';
import { usePhone, usePhoneState } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';
import { JoinMembers } from './screens/join-members.tsx';
import { JoinTeam } from './screens/join-team.tsx';
import type { TeamChoice } from './team-draft.ts';

/** In the lobby: the own team, the code that lets mates in, and another team. Nothing in a game without teams. */
export function OwnTeam({ shown: { me, view } }: { readonly shown: Shown }) {
  const t = useMessages();
  const phone = usePhone();
  const pin = usePhoneState((state) => state.seat?.pin ?? '');
  const [isChanging, setChanging] = useState(false);
  const [choice, setChoice] = useState<TeamChoice | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const { inTeam } = me;
  if (view.settings.teams?.devices === 'shared') return <OwnMembers members={me.members} canName={view.settings.names === 'own'} />;
  if (view.settings.teams === null) return null;
  const change = async () => {
    const reply = await phone.chooseTeam(choice);
    setError(reply.ok ? null : reply.error);
    setChanging(!reply.ok);
  };
  return (
    <Card>
      <p>{t('team.yours')}: <strong>{inTeam ? teamNameIn(inTeam.name, t.language) : t('team.without')}</strong></p>
      {inTeam ? (
        <>
          {inTeam.mates.length === 0 ? null : <p>{formatList(t.language, inTeam.mates)}</p>}
          <p>{t('team.invite', { code: inTeam.code })}</p>
        </>
      ) : <p>{t('team.withoutText')}</p>}
      {isChanging ? (
        <>
          <JoinTeam pin={pin} byCodeOnly={false} canMake={view.settings.names === 'own'} value={choice} onChange={setChoice} />
          <p role="alert">{error ? errorWords(t, error) : null}</p>
          <Button isWide onClick={() => void change()}>{t('team.save')}</Button>
          <Button tone="quiet" isWide onClick={() => setChanging(false)}>{t('word.cancel')}</Button>
        </>
      ) : <Button isWide onClick={() => setChanging(true)}>{t('team.change')}</Button>}
    </Card>
  );
}

/** M11: who shares this phone; in the lobby their names can still be put right. */
function OwnMembers({ members, canName }: { readonly members: readonly string[]; readonly canName: boolean }) {
  const t = useMessages();
  const phone = usePhone();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  if (members.length === 0 && !canName) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await phone.nameMembers((draft ?? []).filter((name) => name.trim() !== ''));
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setDraft(null);
  };
  return (
    <Card>
      {draft === null ? (
        <>
          <p>{members.length === 0 ? t('member.title') : formatList(t.language, members)}</p>
          {canName ? <Button isWide onClick={() => setDraft(members)}>{t('member.change')}</Button> : null}
        </>
      ) : (
        <form onSubmit={(event) => void save(event)}>
          <JoinMembers members={draft} onChange={setDraft} />
          <p role="alert">{error ? errorWords(t, error) : null}</p>
          <Button type="submit" isWide>{t('word.save')}</Button>
          <Button tone="quiet" isWide onClick={() => setDraft(null)}>{t('word.cancel')}</Button>
        </form>
      )}
    </Card>
  );
}
