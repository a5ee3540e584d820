import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { lookColours, lookPatterns } from '../../../../ui/look.tsx';
import { Band } from '../band.tsx';
import { errorWords } from '../error-words.ts';
import { Heading } from '../heading.tsx';
import { LookPicker } from '../look-picker.tsx';
import { keepHome, missing, recallHome, told } from '../home/draft.ts';
import { usePlaces } from '../home/use-places.ts';
import { usePhone, usePhoneState } from '../phone-context.tsx';
import type { JoinForm } from '../phone.ts';
import type { FoundGame } from '../phone-state.ts';
import type { Look } from '../seat.ts';
import type { TeamChoice } from '../team-draft.ts';
import { JoinCode } from './join-code.tsx';
import { JoinName, refuseName } from './join-name.tsx';
import { JoinHome } from './join-home.tsx';
import { JoinMembers } from './join-members.tsx';
import { JoinTeam } from './join-team.tsx';
import styles from './join.module.css';

/** Name, look and language: all that is asked before a seat; and, where the game asks for it, where one is from and the code on the wall. */
export function Join({ game }: { readonly game: FoundGame }) {
  const t = useMessages();
  const phone = usePhone();
  const seat = usePhoneState((state) => state.seat);
  const isOffered = game.settings.names === 'generated';
  const [name, setName] = useState<Pick<JoinForm, 'name' | 'offer'>>({ name: isOffered ? '' : seat?.name ?? '' });
  const [look, setLook] = useState<Look>(seat?.look ?? anyLook);
  const [error, setError] = useState<ErrorCode | null>(game.isLocked ? 'game_locked' : null);
  const [isAskedForCode, setAskedForCode] = useState(false);
  const [timesTaken, setTimesTaken] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const devices = game.settings.teams?.devices;
  const [team, setTeam] = useState<TeamChoice | null>(null);
  const [members, setMembers] = useState<string[]>([]);
  const { asks } = game.settings;
  const [home, setHome] = useState(recallHome);
  const [isTried, setTried] = useState(false);
  const lists = usePlaces(asks.length > 0 ? t.language : null);
  const isOfName = error?.startsWith('name_') ?? false;

  const join = async (hallCode?: string) => {
    if (isBusy) return;
    const refusal = refuseName(name, isOffered);
    setError(refusal);
    setTried(true);
    if (refusal || missing(home, asks).length > 0) return;
    setBusy(true);
    keepHome(home);
    const reply = await phone.join({ ...name, look, home: told(home, asks, lists.places), hallCode, ...(devices === 'own' ? { team } : {}), ...(devices === 'shared' ? { members } : {}) });
    setBusy(false);
    if (reply.ok) return;
    const isOfCode = reply.error.startsWith('hall_code_') || (isAskedForCode && reply.error === 'too_many');
    setAskedForCode(isOfCode);
    if (reply.error === 'name_taken') setTimesTaken(timesTaken + 1);
    // Being asked the first time is no mistake.
    setError(reply.error === 'hall_code_needed' ? null : reply.error);
  };

  if (isAskedForCode) {
    return <JoinCode error={error} isBusy={isBusy} onCode={(code) => void join(code)} onChange={() => setError(null)} onBack={() => setAskedForCode(false)} />;
  }
  return (
    <>
      <Band />
      <div>
        <Heading size="m">{game.title}</Heading>
        <p className={styles.about}>
          {game.pin.replace(/(\d{3})(?=\d)/, '$1\u00A0')} · {t('join.host', { name: game.hostName })}
        </p>
      </div>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={chooseLanguage} />
      {seat?.isLeft && seat.gameId === game.gameId ? (
        <Button isWide onClick={phone.comeBack}>{t('join.return', { name: seat.name })}</Button>
      ) : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <JoinName
          names={game.settings.names}
          isTeam={devices === 'shared'}
          value={name}
          error={isOfName ? error : null}
          timesTaken={timesTaken}
          onChange={(next, refused) => {
            setName(next);
            if (isOfName) setError(refused);
          }}
        />
        {asks.length > 0 ? <JoinHome asks={asks} lists={lists} draft={home} onChange={setHome} isTried={isTried} /> : null}
        {devices === 'own' ? <JoinTeam pin={game.pin} byCodeOnly={game.hasStarted} canMake={game.settings.names === 'own'} value={team} onChange={setTeam} /> : null}
        {devices === 'shared' && game.settings.names === 'own' ? <JoinMembers members={members} onChange={setMembers} /> : null}
        <LookPicker look={look} onChange={setLook} />
        <div className={styles.join}>
          <p className={styles.error} role="alert">{error && !isOfName ? errorWords(t, error) : null}</p>
          <Button type="submit" tone="primary" isWide isBusy={isBusy}>{t('join.button')}</Button>
        </div>
      </form>
    </>
  );
}

function anyLook(): Look {
  return { pattern: Math.floor(Math.random() * lookPatterns), colour: Math.floor(Math.random() * lookColours) };
}
