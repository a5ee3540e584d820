import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { usePhone, usePhoneState } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';
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
  if (view.settings.teams?.devices === 'shared') return me.members.length === 0 ? null : <Card><p>{formatList(t.language, me.members)}</p></Card>;
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
          <p role="alert">{error ? t(`error.${error}`) : null}</p>
          <Button isWide onClick={() => void change()}>{t('team.save')}</Button>
          <Button tone="quiet" isWide onClick={() => setChanging(false)}>{t('word.cancel')}</Button>
        </>
      ) : <Button isWide onClick={() => setChanging(true)}>{t('team.change')}</Button>}
    </Card>
  );
}
