import type { DeskPlayer } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';

interface RenameDialogProps {
  readonly player: DeskPlayer;
  readonly onRename: (player: DeskPlayer, name: string) => Promise<ErrorCode | null>;
  readonly onClose: () => void;
}

/** Gives a player another name; what is wrong with it is said at the field. */
export function RenameDialog({ player, onRename, onClose }: RenameDialogProps) {
  const t = useMessages();
  const form = useId();
  const [name, setName] = useState(player.name);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const refused = await onRename(player, name);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('rename.title', { name: player.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isBusy={isBusy}>
            {t('word.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void rename(event)}>
        <Field
          label={t('player.name')}
          value={name}
          autoComplete="off"
          error={refusal === null ? undefined : t(`error.${refusal}`)}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
