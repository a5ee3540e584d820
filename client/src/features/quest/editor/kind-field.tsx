import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { type KindName, kinds } from '@tabarman/shared/quest/kinds/all.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { FieldFrame } from '../../../ui/field.tsx';
import { useEditor } from './editor-context.ts';
import { askOf, keyOf } from './new-parts.ts';

const names = Object.keys(kinds) as KindName[];

/** How the question is answered. Another kind keeps the options where it has some; the key is chosen anew. */
export function KindField({ question: { id, ask, right } }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const editor = useEditor();
  const choose = (kind: KindName) => {
    const value = { ask: askOf(kind, ask), right: keyOf(kind) };
    if (kind !== ask.kind) editor.make({ do: 'setAsk', question: id, value, was: { ask, right } });
  };
  return (
    <FieldFrame label={t('editor.kind')}>
      {(control) => (
        <select {...control} value={ask.kind} onChange={({ target }) => choose(target.value as KindName)}>
          {names.map((name) => <option key={name} value={name}>{t(`editor.kind.${name}`)}</option>)}
        </select>
      )}
    </FieldFrame>
  );
}
