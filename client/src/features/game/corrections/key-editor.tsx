import type { KindContent, KindKey, MarkedName } from '@tabarman/shared/quest/kinds/all.ts';
import type { ComponentType } from 'react';
import { BooleanKeyEditor } from '../kinds/boolean/key-editor.tsx';
import { MultiKeyEditor } from '../kinds/multi/key-editor.tsx';
import { NumberKeyEditor } from '../kinds/number/key-editor.tsx';
import { OrderKeyEditor } from '../kinds/order/key-editor.tsx';
import { SingleKeyEditor } from '../kinds/single/key-editor.tsx';
import { TextKeyEditor } from '../kinds/text/key-editor.tsx';
import type { KeyEditorProps } from './key-editor-props.ts';

const kinds: { readonly [K in MarkedName]: ComponentType<KeyEditorProps<K>> } = {
  single: SingleKeyEditor,
  multi: MultiKeyEditor,
  boolean: BooleanKeyEditor,
  number: NumberKeyEditor,
  order: OrderKeyEditor,
  text: TextKeyEditor,
};

interface AnyKeyEditorProps {
  readonly ask: KindContent;
  readonly right: KindKey;
  readonly onChange: (right: KindKey) => void;
}

/** What is right, to be changed in the way of its kind. */
export function KeyEditor(props: AnyKeyEditorProps) {
  // Content and key of one question are always of the same kind.
  const Editor = (kinds as Partial<Record<string, unknown>>)[props.ask.kind] as ComponentType<AnyKeyEditorProps> | undefined;
  // Where nothing is right there is nothing to edit.
  return Editor ? <Editor {...props} /> : null;
}
