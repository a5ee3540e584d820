import { useCallback } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';

/** How a juror or a mentor comes in: by a link of their own, or by an account. */
export interface Way {
  readonly by: 'link' | 'account';
  /** Whose account; null for a link, and while none is chosen. */
  readonly personId: string | null;
}

export const byLink: Way = { by: 'link', personId: null };
export const isWayWhole = ({ by, personId }: Way): boolean => by === 'link' || personId !== null;

export function WayIn({ value: { by, personId }, onChange }: { readonly value: Way; readonly onChange: (way: Way) => void }) {
  const t = useMessages();
  return (
    <>
      <Segmented label={t('jury.way')} segments={[{ value: 'link', label: t('jury.way.link') }, { value: 'account', label: t('jury.way.account') }]} value={by} onChange={(next) => onChange({ by: next, personId: null })} />
      {by === 'account' ? <AccountIn value={personId} onChange={(next) => onChange({ by, personId: next })} /> : null}
    </>
  );
}

function AccountIn({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.people.list()), []);
  const [loading] = useLoad(load);
  const people = loading.name === 'ready' ? loading.data.people : [];
  return <SelectField label={t('jury.account')} none={t('jury.none')} value={value} options={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={onChange} />;
}
