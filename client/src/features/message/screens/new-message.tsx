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
import { MessageForm } from '../message-form.tsx';

const loadSeasons = () => outcomeOf(api.seasons.list());

/** A message that an organiser writes. */
export function NewMessageScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [loading, again] = useLoad(loadSeasons);
  const asked = new URLSearchParams(useSearch()).get('season');
  const [chosen, setChosen] = useState<string | null>(asked);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('message.new')}</h1>
        <LinkButton href="/messages">{t('message.back')}</LinkButton>
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(seasons) => {
          const seasonId = (seasons.find(({ id }) => id === chosen) ?? seasons[0])?.id;
          if (seasonId === undefined) return <p className={styles.soft}>{t('message.noSeason')}</p>;
          return (
            <div className={styles.stack}>
              <SelectField label={t('message.season')} value={seasonId} options={seasons.map(({ id, title, reference }) => ({ value: id, label: textIn(title, t.language, reference) }))} onChange={setChosen} />
              <AboutSeason key={seasonId} seasonId={seasonId} person={person} />
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function AboutSeason({ seasonId, person }: { readonly seasonId: string; readonly person: Person }) {
  const t = useMessages();
  const [, go] = useLocation();
  const load = useCallback(() => outcomeOf(api.messages.audience({ by: 'season', id: seasonId })), [seasonId]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(audience) => (
        <MessageForm
          audience={audience} hasKind={false} label={t('message.look')}
          initial={{ kind: 'note', people: 'captains', countries: audience.countries.filter((country) => person.scope.countries.includes(country)), deadline: null, words: null }}
          onSend={async (written) => {
            const made = await outcomeOf(api.messages.create({ ...written, about: { by: 'season', id: seasonId } }));
            if (!made.ok) return made.failure;
            go(`/messages/${made.data.id}`);
            return null;
          }}
        />
      )}
    </Loaded>
  );
}
