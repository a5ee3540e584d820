import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import { recordOf } from '../../../entrant/record.ts';
import { Band, Heading } from '../../../game/page-head.ts';
import type { OpenCall } from '../taker.ts';
import { useTakerState } from '../taker-context.tsx';
import styles from './pass.module.css';

/** TB21: who one is, for the door: on this phone without a network, or printed. */
export function Pass({ call, onBack }: { readonly call: OpenCall; readonly onBack: () => void }) {
  const say = useTakingMessages();
  const kept = useTakerState((state) => state.kept);
  const record = recordOf(kept);
  if (!kept.view || !record) return null;
  const { pass, passLink, role, work } = kept.view;
  const word = (text: OpenCall['title']) => textIn(text, say.language, call.reference);
  const about = [work?.name ?? '', word(call.roles.find(({ id }) => id === role)?.title ?? {})].filter((part) => part !== '');
  return (
    <>
      <Band />
      <Heading>{record.name}</Heading>
      <p>{word(call.title)}</p>
      {about.length === 0 ? null : <p><b>{about.join(' · ')}</b></p>}
      <div className={styles.code}><QrCode link={`${location.origin}${passLink}`} label={say('take.pass')} /></div>
      <p className={styles.letters}>{groupCode(pass)}</p>
      <div className={styles.ways}>
        <p>{say('take.passText')}</p>
        <Button isWide onClick={() => print()}>{say('take.passPrint')}</Button>
        <Button isWide onClick={onBack}>{say('take.back')}</Button>
      </div>
    </>
  );
}
