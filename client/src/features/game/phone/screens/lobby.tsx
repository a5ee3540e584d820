import { useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Look } from '../../../../ui/look.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { Band } from '../band.tsx';
import { Heading } from '../heading.tsx';
import { Leave } from '../leave.tsx';
import type { Shown } from '../phone-state.ts';
import { Practise } from '../practise.tsx';
import styles from './lobby.module.css';

/** In, and waiting for the host: who one is, whose game it is, and buttons to try. */
export function Lobby({ shown: { me, view } }: { readonly shown: Shown }) {
  const t = useMessages();
  const [isPractising, setPractising] = useState(false);
  return (
    <>
      <Band />
      <div className={styles.me}>
        <Look {...me.look} />
        <div>
          <Heading>{t('lobby.in')}</Heading>
          <p className={styles.name}>{me.name}</p>
        </div>
      </div>
      <div>
        <p className={styles.title}>{view.title}</p>
        <p className={styles.host}>{t('join.host', { name: view.hostName })}</p>
      </div>
      <Wait>{t('lobby.waiting')}</Wait>
      {isPractising ? <Practise /> : <Button isWide onClick={() => setPractising(true)}>{t('practise.try')}</Button>}
      <Leave />
    </>
  );
}
