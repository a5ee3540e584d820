import type { Item } from '@tabarman/shared/collection/item.ts';
import type { OwnItem } from '@tabarman/shared/collection/views.ts';
import { collectionWord } from '@tabarman/shared/collection/words.ts';
import type { OwnGrant } from '@tabarman/shared/grant/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useId, useState } from 'react';
import { useAfterwardsMessages } from '../../../i18n/afterwards/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ItemForm } from '../../collection/item-form.tsx';
import styles from '../grant.module.css';
import { askOwn, type Own } from './own.ts';

interface GivenPartProps {
  readonly own: Own;
  readonly items: readonly OwnItem[];
  readonly grants: readonly OwnGrant[];
  readonly onItems: (items: OwnItem[]) => void;
}

const tones = { offered: 'notice', public: 'right', out: 'plain' } as const;
const CONSENT = 1;

/** PB1, PB2: what the own work gives to the collection, and takes back. */
export function GivenPart({ own, items, grants, onItems }: GivenPartProps) {
  const say = useAfterwardsMessages();
  const { language } = say;
  const form = useId();
  const [isOffering, setOffering] = useState(false);
  const [leaving, setLeaving] = useState<OwnItem | null>(null);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [hasFailed, setFailed] = useState(false);
  const send = async (request: Promise<Reply<OwnItem[]>>) => {
    const reply = await request;
    setFailed(!reply.ok);
    if (!reply.ok) return;
    onItems(reply.data);
    setOffering(false);
  };
  const [newest] = grants.flatMap(({ publications }) => publications).toReversed();
  const start: Item = {
    title: newest ? { [newest.language]: newest.title } : {}, summary: {}, url: newest?.url ?? '', kind: newest?.kind ?? 'article', languages: [newest?.language ?? language], countries: newest ? [newest.country] : [],
    topics: newest ? [newest.topic] : [], licence: 'CC-BY-4.0', credit: '', publishedOn: newest?.publishedOn ?? today,
  };
  return (
    <Card>
      <section className={styles.stack}>
        <h2>{say('after.collection')}</h2>
        <p>{say('after.collectionText')}</p>
        <p role="alert">{hasFailed ? say('after.failed') : ''}</p>
        {items.map((one) => (
          <div key={one.id} className={styles.stack}>
            <h3 className={styles.text}>{textIn(one.item.title, language, 'ru')} <Badge tone={tones[one.state]}>{say(`after.${one.state}`)}</Badge></h3>
            {one.state === 'public' ? <p className={styles.text}><a href={`/collection/${language}/${one.code}`}>{location.host}/k/{one.code}</a></p> : null}
            {one.out?.by === 'makers' ? null : <Button isWide onClick={() => setLeaving(one)}>{say('after.withdraw')}</Button>}
          </div>
        ))}
        {isOffering ? (
          <>
            <ItemForm id={form} language={language} start={start} onSave={(item) => void send(askOwn(own, 'collection/offers', { item, agreed: CONSENT }))}>
              <p>{collectionWord(language, 'consentText')}</p>
            </ItemForm>
            <Button type="submit" form={form} tone="primary" isWide>{say('after.agree')}</Button>
            <Button isWide onClick={() => setOffering(false)}>{say('after.cancel')}</Button>
          </>
        ) : <Button isWide onClick={() => setOffering(true)}>{say('after.offer')}</Button>}
      </section>
      {leaving === null ? null : (
        <ConfirmDialog
          isOpen isDangerous title={say('after.withdrawAsk', { title: textIn(leaving.item.title, language, 'ru') })} confirmLabel={say('after.withdraw')} cancelLabel={say('after.cancel')} onClose={() => setLeaving(null)}
          onConfirm={() => void send(askOwn(own, 'collection/withdrawal', { item: leaving.id }, 'PUT'))}
        />
      )}
    </Card>
  );
}
