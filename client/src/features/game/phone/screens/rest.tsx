import type { MeView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Wait } from '../../../../ui/wait.tsx';
import { Band } from '../band.tsx';
import { OwnHead } from '../own-head.tsx';

/** Nobody leads the game just now: what is safe, and that there is nothing to do. */
export function Rest({ me }: { readonly me: MeView }) {
  const t = useMessages();
  return (
    <>
      <Band />
      <OwnHead me={me} title={t('rest.title')} below={t('score.points', { n: me.points })} />
      <p>{t('rest.text')}</p>
      <Wait>{t('lobby.waiting')}</Wait>
    </>
  );
}
