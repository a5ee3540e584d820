import type { KindContent, KindKey, MarkedName } from '@tabarman/shared/quest/kinds/all.ts';

/** What a kind is given to let the host say what is right. */
export interface KeyEditorProps<K extends MarkedName> {
  readonly ask: Extract<KindContent, { kind: K }>;
  readonly right: Extract<KindKey, { kind: K }>;
  readonly onChange: (right: Extract<KindKey, { kind: K }>) => void;
}
