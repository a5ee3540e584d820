import type { Item } from '@tabarman/shared/collection/item.ts';
import type { DeskItem } from '@tabarman/shared/collection/views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { Pages } from '../../../desk/pages.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import season from '../../../desk/work-page.module.css';
import { ImportPart } from '../import-part.tsx';
import { ItemCard } from '../item-card.tsx';
import { ItemForm } from '../item-form.tsx';

const PAGE = 25;
const loadAll = () => outcomeOf(api.collection.list());

/** The public collection: what is offered, what anybody sees, and what another collection has. */
export function CollectionScreen() {
  const t = useMessages();
  const form = useId();
  const [loading, again] = useLoad(loadAll);
  const [changed, setChanged] = useState<readonly DeskItem[] | null>(null);
  const [tab, setTab] = useState<'offered' | 'works' | 'import'>('works');
  const [isAdding, setAdding] = useState(false);
  const [consent, setConsent] = useState('');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const told = async (request: Promise<Outcome<DeskItem[]>>): Promise<boolean> => {
    const done = await request;
    if (done.ok) setChanged(done.data);
    else showToast(failureText(t, done.failure));
    return done.ok;
  };
  const add = async (item: Item) => {
    if (!(await told(outcomeOf(api.collection.add({ item, consent: consent.trim() }))))) return;
    setAdding(false);
    setConsent('');
    setTab('works');
  };
  const start: Item = { title: {}, summary: {}, url: '', kind: 'article', languages: [t.language], countries: [], topics: [], licence: 'CC-BY-4.0', credit: '', publishedOn: today };
  return (
    <div className={season.page}>
      <div className={season.head}>
        <h1>{t('collection.title')}</h1>
        <a href={`/collection/${t.language}`} target="_blank" rel="noreferrer">{t('collection.look')}</a>
        <Button tone="primary" onClick={() => setAdding(true)}>{t('collection.add')}</Button>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(loaded) => {
          const items = changed ?? loaded;
          const offered = items.filter(({ state }) => state === 'offered');
          return (
            <Tabs
              label={t('collection.title')} open={tab} onOpen={setTab}
              tabs={[
                { name: 'works', label: t('collection.works'), content: <Works items={items.filter(({ state }) => state !== 'offered')} empty={t('collection.noWorks')} told={told} /> },
                { name: 'offered', label: t('collection.offered'), waiting: offered.length, content: <Works items={offered} empty={t('collection.noOffers')} told={told} /> },
                { name: 'import', label: t('collection.import'), content: <ImportPart told={told} /> },
              ]}
            />
          );
        }}
      </Loaded>
      {isAdding ? (
        <Dialog
          isOpen title={t('collection.add')} onClose={() => setAdding(false)}
          actions={<><Button onClick={() => setAdding(false)}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary">{t('word.save')}</Button></>}
        >
          <ItemForm id={form} language={t.language} start={start} onSave={(item) => void add(item)}>
            <Field label={t('collection.consent')} hint={t('collection.consentHint')} required maxLength={1_000} pattern=".*\S.*" value={consent} onChange={({ target }) => setConsent(target.value)} />
          </ItemForm>
        </Dialog>
      ) : null}
    </div>
  );
}

interface WorksProps {
  readonly items: readonly DeskItem[];
  readonly empty: string;
  readonly told: (request: Promise<Outcome<DeskItem[]>>) => Promise<boolean>;
}

function Works({ items, empty, told }: WorksProps) {
  const t = useMessages();
  const [find, setFind] = useState('');
  const [offset, setOffset] = useState(0);
  const wanted = find.trim().toLowerCase();
  const found = items.filter(({ item, code }) => wanted === '' || [...Object.values(item.title), item.credit, code].some((text) => text?.toLowerCase().includes(wanted)));
  const from = offset < found.length ? offset : 0;
  const shown = found.slice(from, from + PAGE);
  if (items.length === 0) return <p className={season.soft}>{empty}</p>;
  return (
    <div className={season.page}>
      <Field label={t('collection.filter')} type="search" autoComplete="off" value={find} onChange={({ target }) => { setFind(target.value); setOffset(0); }} />
      {shown.map((one) => <ItemCard key={`${one.id} ${textIn(one.item.title, t.language, 'ru')}`} of={one} told={told} />)}
      <Pages offset={from} size={PAGE} shown={shown.length} found={found.length} onGo={setOffset} />
    </div>
  );
}
