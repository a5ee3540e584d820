import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';

/** A player as the host knows them: by the name asked for, while it waits. */
export interface Named {
  readonly playerId: string;
  readonly name: string;
}

export function namedBy({ playerId, name, waitingName }: Named & { readonly waitingName: string | null }): Named {
  return { playerId, name: waitingName ?? name };
}

interface RenameDialogProps {
  readonly player: Named;
  readonly onRename: (player: Named, name: string, isVouchedFor: boolean) => Promise<ErrorCode | null>;
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
    const refused = await onRename(player, name, refusal === 'name_unkind');
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
            {t(refusal === 'name_unkind' ? 'rename.allTheSame' : 'word.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void rename(event)}>
        <Field
          label={t('player.name')}
          value={name}
          autoComplete="off"
          error={refusal === null ? undefined : t(refusal === 'name_unkind' ? 'rename.unkind' : `error.${refusal}`)}
          onChange={(event) => {
            setName(event.target.value);
            setRefusal(null);
          }}
        />
      </form>
    </Dialog>
  );
}
