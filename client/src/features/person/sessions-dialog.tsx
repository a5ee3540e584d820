import { useCallback } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SessionList } from '../session/session-list.tsx';
import type { SomePerson } from './person-types.ts';

/** A24: where somebody is signed in; an admin ends what should not be. */
export function SessionsDialog({ person: { id, name }, onClose }: { readonly person: SomePerson; readonly onClose: () => void }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.people.sessions({ id })), [id]);
  const [loading, again] = useLoad(load);
  return (
    <Dialog isOpen title={t('people.sessionsOf', { name })} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <Loaded loading={loading} onTryAgain={again}>
        {(opened) => <SessionList opened={opened} onEnd={(sessionId) => outcomeOf(api.people.endSession({ id, sessionId }))} />}
      </Loaded>
    </Dialog>
  );
}
