import { type ReactNode, useState } from 'react';
import { Field } from './field.tsx';

/** As many as somebody sees at once without looking for one. */
const SEEN_AT_ONCE = 10;

/**
 * A list that is narrowed by what is typed, whatever the case. The field is null while the list is short, or has no words for it.
 */
export function useNarrowed<Item>(items: readonly Item[], nameOf: (item: Item) => string, label: string | undefined): { readonly field: ReactNode; readonly shown: readonly Item[] } {
  const [wanted, setWanted] = useState('');
  if (label === undefined || items.length <= SEEN_AT_ONCE) return { field: null, shown: items };
  const words = wanted.trim().toLowerCase();
  const shown = items.filter((item) => nameOf(item).toLowerCase().includes(words));
  return {
    shown,
    field: (
      <Field
        label={label} hint={`${shown.length} / ${items.length}`} type="search" autoComplete="off" value={wanted}
        // Enter would send the form that the list stands in.
        onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }} onChange={({ target }) => setWanted(target.value)}
      />
    ),
  };
}
