import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';
import { showBallotLanguage, useBallotMessages } from '../../../i18n/ballot/messages.ts';
import { chooseLanguage, useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ColumnPage } from '../../../ui/column-page.tsx';
import { LanguagePicker } from '../../../ui/language-picker.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { Band, Heading } from '../../game/page-head.ts';
import { BallotForm } from './ballot-form.tsx';
import { Counts } from './counts.tsx';
import { type Ask, type LoadedVote, loadVote } from './load-vote.ts';

/** Everything that whoever votes sees. */
export function BallotApp({ slug, ask }: { readonly slug: string; readonly ask: Ask }) {
  const t = useMessages();
  const say = useBallotMessages();
  const [loaded, setLoaded] = useState<LoadedVote | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [attempt, setAttempt] = useState(0);
  const again = () => setAttempt((n) => n + 1);
  useEffect(() => {
    let isWanted = true;
    void loadVote(slug, ask).then((found) => {
      if (!isWanted) return;
      setError(found.ok ? null : found.error);
      if (found.ok) setLoaded(found.data);
    });
    return () => {
      isWanted = false;
    };
  }, [slug, ask, attempt]);
  useEffect(() => {
    document.title = `${say('ballot.title')} · ${loaded ? textIn(loaded.title, t.language, loaded.reference) : t('app.name')}`;
  });
  const choose = async (language: Language) => {
    await showBallotLanguage(language);
    await chooseLanguage(language);
  };
  return (
    <ColumnPage banner={null}>
      <Band />
      <Heading>{loaded ? textIn(loaded.title, t.language, loaded.reference) : say('ballot.title')}</Heading>
      {error !== null ? (
        <>
          <p role="alert">{error === 'not_found' ? say('ballot.notFound') : say('ballot.away')}</p>
          <Button onClick={again}>{t('word.tryAgain')}</Button>
        </>
      ) : loaded === null ? <Wait>{t('word.loading')}</Wait> : <Shown slug={slug} ask={ask} loaded={loaded} onReload={again} />}
      <LanguagePicker label={t('join.language')} value={t.language} onChange={(language) => void choose(language)} />
    </ColumnPage>
  );
}

function Shown({ slug, ask, loaded, onReload }: { readonly slug: string; readonly ask: Ask; readonly loaded: LoadedVote; readonly onReload: () => void }) {
  const say = useBallotMessages();
  const { vote, ballot } = loaded;
  switch (vote.state) {
    case 'none':
    case 'coming': return <p>{say(`ballot.${vote.state}`)}</p>;
    case 'review':
    case 'ready': return <p>{say('ballot.closed')}</p>;
    case 'published': return vote.result === null ? null : <Counts result={vote.result} />;
    case 'open':
      if (ballot === null || ballot.refusal !== null) {
        return (
          <>
            <p role="alert">{ballot === null || ballot.refusal === null ? say('ballot.unknown') : say(`ballot.refused.${ballot.refusal}`)}</p>
            <p><a href={`/t/${slug}`}>{say('ballot.ownPage')}</a></p>
          </>
        );
      }
      return <BallotForm slug={slug} ask={ask} vote={vote} ballot={ballot} onReload={onReload} />;
  }
}
