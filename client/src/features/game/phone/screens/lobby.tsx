import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Band } from '../band.tsx';
import { Leave } from '../leave.tsx';
import { OwnHead } from '../own-head.tsx';
import { OwnTeam } from '../own-team.tsx';
import type { Shown } from '../phone-state.ts';
import { Practise } from '../practise.tsx';
import { WaitingName } from '../waiting-name.tsx';
import styles from './lobby.module.css';

/** In, and waiting for the host: who one is, whose game it is, and buttons to try. */
export function Lobby({ shown }: { readonly shown: Shown }) {
  const { me, view } = shown;
  const t = useMessages();
  const [isPractising, setPractising] = useState(false);
  return (
    <>
      <Band />
      <OwnHead me={me} title={t('lobby.in')} below={me.name} />
      <WaitingName me={me} />
      <div>
        <p className={styles.title}>{view.title}</p>
        <p className={styles.host}>{t('join.host', { name: view.hostName })}</p>
      </div>
      <OwnTeam shown={shown} />
      <Wait>{t('lobby.waiting')}</Wait>
      {isPractising ? <Practise /> : <Button isWide onClick={() => setPractising(true)}>{t('practise.try')}</Button>}
      <Leave />
    </>
  );
}
