import type { OwnItem } from '@tabarman/shared/collection/views.ts';
import type { OwnGrant } from '@tabarman/shared/grant/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { showAfterwardsLanguage, useAfterwardsMessages } from '../../../i18n/afterwards/messages.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { GivenPart } from './given-part.tsx';
import { askOwn, type Own } from './own.ts';
import { ProjectPart } from './project-part.tsx';

interface Loaded {
  readonly grants: readonly OwnGrant[];
  readonly items: readonly OwnItem[];
}

async function loadOwn(own: Own): Promise<Reply<Loaded>> {
  const [grants, items] = await Promise.all([askOwn<OwnGrant[]>(own, 'grants'), askOwn<OwnItem[]>(own, 'collection')]);
  if (!grants.ok) return grants;
  return items.ok ? { ok: true, data: { grants: grants.data, items: items.data } } : items;
}

export interface OwnGrantsProps {
  readonly slug: string;
  /** Of the record. */
  readonly ownKey: string;
  readonly onBack: () => void;
}

/** GR11: what was awarded to the own work, its reports and numbers, and what of it is in the collection. */
export function OwnGrantsApp({ slug, ownKey, onBack }: OwnGrantsProps) {
  const t = useMessages();
  const say = useAfterwardsMessages();
  const own = useMemo(() => ({ slug, key: ownKey }), [slug, ownKey]);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const hear = useCallback((reply: Reply<Loaded>) => {
    if (reply.ok) setLoaded(reply.data);
    setError(reply.ok ? null : reply.error);
  }, []);
  const load = () => loadOwn(own).then(hear);
  // Another language may have been chosen since these words were loaded.
  useEffect(() => {
    if (say.language !== t.language) void showAfterwardsLanguage(t.language);
  }, [say.language, t.language]);
  useEffect(() => {
    void loadOwn(own).then(hear);
  }, [own, hear]);
  return (
    <>
      <Band />
      <Heading>{say('after.title')}</Heading>
      {error === null ? null : (
        <>
          <p role="alert">{say('after.failed')}</p>
          <Button onClick={() => void load()}>{t('word.tryAgain')}</Button>
        </>
      )}
      {loaded === null ? (error === null ? <Wait>{t('word.loading')}</Wait> : null) : (
        <>
          {loaded.grants.length === 0 ? <p>{say('after.none')}</p> : null}
          {loaded.grants.map((grant) => <ProjectPart key={grant.id} own={own} grant={grant} onGrants={(grants) => setLoaded({ ...loaded, grants })} onReload={load} />)}
          <GivenPart own={own} items={loaded.items} grants={loaded.grants} onItems={(items) => setLoaded({ ...loaded, items })} />
        </>
      )}
      <Button isWide onClick={onBack}>{t('word.back')}</Button>
    </>
  );
}
