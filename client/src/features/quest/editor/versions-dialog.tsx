import { compareDrafts } from '@tabarman/shared/quest/draft/compare.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Changes } from './changes.tsx';
import { useEditor, useEditorState } from './editor-context.ts';
import styles from './versions-dialog.module.css';

type Version = Awaited<ReturnType<typeof api.quests.versions>>[number];

/** The quest as it once was: what is different now, and the way back. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const { questId } = useEditor();
  const [chosen, setChosen] = useState<Version | null>(null);
  const load = useCallback(() => outcomeOf(api.quests.versions({ id: questId })), [questId]);
  const [loading, again] = useLoad(load);
  return (
    <Dialog isOpen title={t('editor.versions')} onClose={onClose} actions={<Button onClick={onClose}>{t('word.close')}</Button>}>
      {chosen !== null ? <OneVersion version={chosen} onBack={() => setChosen(null)} onRestored={onClose} /> : (
        <>
          <KeepForm onKept={again} />
          <Loaded loading={loading} onTryAgain={again}>
            {(versions) => versions.length === 0 ? <p>{t('editor.noVersions')}</p> : (
              <ol className={styles.versions}>
                {versions.map((version) => (
                  <li key={version.id}>
                    <Button onClick={() => setChosen(version)}>
                      <span className={styles.version}>
                        <b>{version.name ?? t('editor.keptByItself')}</b>
                        <span>{localTime(t.language, version.at)}{version.by === null ? '' : `, ${version.by}`}</span>
                      </span>
                    </Button>
                  </li>
                ))}
              </ol>
            )}
          </Loaded>
        </>
      )}
    </Dialog>
  );
}

function KeepForm({ onKept }: { readonly onKept: () => void }) {
  const t = useMessages();
  const editor = useEditor();
  const [name, setName] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    if (name.trim() === '') return null;
    await editor.save();
    const kept = await outcomeOf(api.quests.keepVersion({ id: editor.questId, name: name.trim() }));
    if (!kept.ok) return kept.failure;
    setName('');
    onKept();
    return null;
  });
  return (
    <form className={styles.keep} onSubmit={submit}>
      <Field label={t('editor.versionName')} hint={t('editor.versionHint')} maxLength={80} value={name} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setName(target.value)} />
      <Button type="submit" isBusy={isBusy}>{t('editor.keepVersion')}</Button>
    </form>
  );
}

interface OneVersionProps {
  readonly version: Version;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

function OneVersion({ version, onBack, onRestored }: OneVersionProps) {
  const t = useMessages();
  const editor = useEditor();
  const now = useEditorState((state) => state.draft);
  const load = useCallback(() => outcomeOf(api.quests.version({ id: editor.questId, versionId: version.id })), [editor, version]);
  const [loading, again] = useLoad<Draft>(load);
  const { isBusy, failure, submit } = useForm(async () => {
    await editor.save();
    const restored = await outcomeOf(api.quests.restore({ id: editor.questId, versionId: version.id }));
    if (!restored.ok) return restored.failure;
    editor.adopt(restored.data);
    showToast(t('editor.restored'), { label: t('editor.undo'), onPress: editor.undoOfLast() });
    onRestored();
    return null;
  });
  return (
    <form className={styles.one} onSubmit={submit}>
      <p><b>{version.name ?? t('editor.keptByItself')}</b>, {localTime(t.language, version.at)}</p>
      <Loaded loading={loading} onTryAgain={again}>
        {(draft) => <Changes before={draft} after={now} changes={compareDrafts(draft, now)} />}
      </Loaded>
      <p className={styles.hint}>{t('editor.restoreText')}</p>
      <p className={styles.failure} role="alert">{failure === null ? null : failureText(t, failure)}</p>
      <div className={styles.ways}>
        <Button onClick={onBack}>{t('word.back')}</Button>
        <Button type="submit" tone="primary" isBusy={isBusy}>{t('editor.restore')}</Button>
      </div>
    </form>
  );
}
