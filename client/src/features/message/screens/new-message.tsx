import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import styles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { aboutIn, searchOf } from '../about-in.ts';
import { MessageForm } from '../message-form.tsx';

const loadSeasons = () => outcomeOf(api.seasons.list());

/** A message that an organiser writes. */
export function NewMessageScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const about = aboutIn(useSearch());
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('message.new')}</h1>
        <LinkButton href={`/messages${searchOf(about)}`}>{t(about === null ? 'message.back' : 'word.back')}</LinkButton>
      </div>
      {about?.by === 'call' ? <Writing by="call" id={about.id} person={person} /> : <OfSeason asked={about?.id ?? null} person={person} />}
    </div>
  );
}

function OfSeason({ asked, person }: { readonly asked: string | null; readonly person: Person }) {
  const t = useMessages();
  const [loading, again] = useLoad(loadSeasons);
  const [chosen, setChosen] = useState<string | null>(asked);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(seasons) => {
        const seasonId = (seasons.find(({ id }) => id === chosen) ?? seasons[0])?.id;
        if (seasonId === undefined) return <p className={styles.soft}>{t('message.noSeason')}</p>;
        return (
          <div className={styles.stack}>
            <SelectField label={t('message.season')} value={seasonId} options={seasons.map(({ id, title, reference }) => ({ value: id, label: textIn(title, t.language, reference) }))} onChange={setChosen} />
            <Writing key={seasonId} by="season" id={seasonId} person={person} />
          </div>
        );
      }}
    </Loaded>
  );
}

function Writing({ by, id, person }: { readonly by: 'season' | 'call'; readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const [, go] = useLocation();
  const load = useCallback(() => outcomeOf(api.messages.audience({ by, id })), [by, id]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(audience) => (
        <MessageForm
          audience={audience} hasKind={false} label={t('message.look')}
          initial={{ kind: audience.kinds[0]?.kind ?? 'note', people: by === 'season' ? 'captains' : (audience.people[0]?.name ?? ''), countries: audience.countries.filter((country) => person.scope.countries.includes(country)), deadline: null, words: null }}
          onSend={async (written) => {
            const made = await outcomeOf(api.messages.create({ ...written, about: { by, id } }));
            if (!made.ok) return made.failure;
            go(`/messages/${made.data.id}`);
            return null;
          }}
        />
      )}
    </Loaded>
  );
}
