import type { Option } from '@tabarman/shared/quest/kinds/options.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Picture } from '../../../../ui/picture.tsx';
import { useUpload } from '../../../media/use-upload.ts';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { TextFields } from '../text-fields.tsx';
import { FileButton, PICTURES } from './file-button.tsx';
import { setPicture } from './media-edits.ts';
import styles from './media.module.css';
import { UploadLine } from './upload-line.tsx';

interface OptionPictureProps {
  readonly question: string;
  readonly option: Option;
  readonly letter: string;
}

/** The picture of one option, under its text. */
export function OptionPicture({ question, option: { id, picture }, letter }: OptionPictureProps) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const upload = useUpload({ onPicture: (stored) => setPicture(editor, question, id, stored) });
  if (!mayWrite && !picture) return null;
  return (
    <div className={styles.option}>
      {picture ? (
        <div className={styles.kept}>
          <Picture key={picture.id} picture={{ ...picture, alt: '' }} size="small" className={styles.small} />
          <div className={styles.words}>
            <TextFields at={{ of: 'optionAlt', question, option: id }} label={t('editor.optionAlt', { letter })} most={140} />
            {mayWrite ? <div><Button tone="quiet" onClick={() => setPicture(editor, question, id, null)}>{t('media.removePictureOf', { letter })}</Button></div> : null}
          </div>
        </div>
      ) : upload.state.name === 'idle' ? <FileButton accept={PICTURES} label={t('media.pictureOf', { letter })} onFile={upload.send} /> : null}
      <UploadLine upload={upload} />
    </div>
  );
}
