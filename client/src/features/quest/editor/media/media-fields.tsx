import { soundAddress } from '@tabarman/shared/media/address.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Picture } from '../../../../ui/picture.tsx';
import { useUpload } from '../../../media/use-upload.ts';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { TextFields } from '../text-fields.tsx';
import { FileButton, PICTURES, SOUNDS } from './file-button.tsx';
import { setPicture, setSound } from './media-edits.ts';
import styles from './media.module.css';
import { UploadLine } from './upload-line.tsx';
import { useBroughtFile } from './use-brought-file.ts';

/** What a question shows and plays beside its words: chosen, dropped or pasted, with its words in all languages. */
export function MediaFields({ question: { id, picture, audio } }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const upload = useUpload({ onPicture: (stored) => setPicture(editor, id, null, stored), onSound: (stored) => setSound(editor, id, stored) });
  const isOver = useBroughtFile((file) => mayWrite && upload.send(file));
  if (!mayWrite && !picture && !audio) return null;
  return (
    <fieldset className={styles.media} data-over={isOver || undefined}>
      <legend className={styles.legend}>{t('media.title')}</legend>
      {picture ? (
        <div className={styles.kept}>
          <Picture key={picture.id} picture={{ ...picture, alt: '' }} size="small" className={styles.picture} />
          {mayWrite ? (
            <div className={styles.tools}>
              <FileButton accept={PICTURES} label={t('media.replacePicture')} onFile={upload.send} />
              <Button tone="quiet" onClick={() => setPicture(editor, id, null, null)}>{t('media.removePicture')}</Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {picture ? <TextFields at={{ of: 'alt', question: id }} label={t('editor.alt')} most={140} /> : null}
      {audio ? (
        <div className={styles.kept}>
          <audio key={audio.id} className={styles.player} controls preload="metadata" src={soundAddress(audio)} aria-label={t('media.sound')} />
          {mayWrite ? (
            <div className={styles.tools}>
              <FileButton accept={SOUNDS} label={t('media.replaceSound')} onFile={upload.send} />
              <Button tone="quiet" onClick={() => setSound(editor, id, null)}>{t('media.removeSound')}</Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {audio ? <TextFields at={{ of: 'caption', question: id }} label={t('editor.caption')} most={300} /> : null}
      {mayWrite && !(picture && audio) ? (
        <div className={styles.place}>
          {picture ? null : <FileButton accept={PICTURES} label={t('media.addPicture')} onFile={upload.send} />}
          {audio ? null : <FileButton accept={SOUNDS} label={t('media.addSound')} onFile={upload.send} />}
          <p className={styles.hint}>{t('media.drop')}</p>
        </div>
      ) : null}
      <UploadLine upload={upload} />
    </fieldset>
  );
}
