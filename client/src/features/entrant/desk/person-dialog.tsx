import { type Layer, layers } from '@tabarman/shared/entrant/record.ts';
import type { EntrantView, PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { CopyButton } from '../../../desk/copy-button.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from '../../../desk/work-page.module.css';
import type { PartProps } from './part-props.ts';
import { PersonState } from './person-state.tsx';

interface PersonDialogProps extends PartProps {
  readonly person: EntrantView;
  readonly mayErase: boolean;
  readonly onClose: () => void;
}

/** One person: what was checked, by whom and when; a new link; and to be erased. */
export function PersonDialog({ seasonId, person, mayErase, onPeople, onClose }: PersonDialogProps) {
  const t = useMessages();
  const [link, setLink] = useState<string | null>(null);
  const [isErasing, setErasing] = useState(false);
  const own = { id: seasonId, entrantId: person.id };
  const change = async (request: Promise<PeopleOfSeasonView>) => {
    const done = await outcomeOf(request);
    if (done.ok) onPeople(done.data);
    else showToast(failureText(t, done.failure));
    return done.ok;
  };
  const makeLink = async () => {
    const made = await outcomeOf(api.entrants.newLink(own));
    if (made.ok) setLink(`${location.origin}${made.data.link}`);
    else showToast(failureText(t, made.failure));
  };
  const text = (layer: Layer) => {
    const check = person.checks.find((one) => one.layer === layer);
    return check ? t('entrant.checkedBy', { by: check.by ?? '—', day: formatDate(t.language, check.at, 'short', -new Date(check.at).getTimezoneOffset()) }) : t(`entrant.layerText.${layer}`);
  };
  return (
    <Dialog isOpen title={person.name} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      <div className={styles.page}>
        <p><PersonState person={person} /></p>
        <p>{person.contact}</p>
        {layers.map((layer) => (
          <Switch
            key={layer} title={t(`entrant.layer.${layer}`)} text={text(layer)} isOn={person.checks.some((check) => check.layer === layer)}
            onChange={(isChecked) => void change(api.entrants.check({ ...own, layer, isChecked }))}
          />
        ))}
        <p className={styles.soft}>{t('entrant.newLinkText')}</p>
        {link === null ? <Button onClick={() => void makeLink()}>{t('entrant.newLink')}</Button> : <CopyButton text={link}>{t('entrant.copy')}</CopyButton>}
        {mayErase ? <Button tone="danger" onClick={() => setErasing(true)}>{t('entrant.erase')}</Button> : null}
      </div>
      <ConfirmDialog
        isOpen={isErasing} title={t('entrant.eraseSure')} confirmLabel={t('entrant.erase')} cancelLabel={t('word.cancel')} isDangerous onClose={() => setErasing(false)}
        onConfirm={() => void change(api.entrants.erase(own)).then((isDone) => isDone && onClose())}
      >
        {t('entrant.eraseText')}
      </ConfirmDialog>
    </Dialog>
  );
}
