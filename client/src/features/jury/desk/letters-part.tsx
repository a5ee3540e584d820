import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useLoad } from '../../../desk/use-load.ts';
import season from '../../../desk/work-page.module.css';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';

type Kind = 'jury.invited' | 'jury.reviews' | 'jury.comparisons';

/** JU21, JU23: a letter to jurors is prepared and opened, to be looked at and approved as every message. Null when it went well: the page is another one then. */
export function useJuryLetter(id: string) {
  const [, go] = useLocation();
  return async (kind: Kind, people: string): Promise<Failure | null> => {
    const about = { by: 'jury', id };
    const offered = await outcomeOf(api.messages.audience(about));
    if (!offered.ok) return offered.failure;
    const deadline = offered.data.kinds.find((one) => one.kind === kind)?.deadline ?? null;
    const made = await outcomeOf(api.messages.create({ about, kind, people, countries: [], deadline, words: null }));
    if (!made.ok) return made.failure;
    go(`/messages/${made.data.id}`);
    return null;
  };
}

/** Who can be written to: those without a letter yet, without an answer, and with works still to review. */
export function LettersPart({ id, view }: { readonly id: string; readonly view: JuryView }) {
  const t = useMessages();
  const write = useJuryLetter(id);
  // Anew whenever the jury is another one.
  const load = useCallback(() => (view ? outcomeOf(api.messages.audience({ by: 'jury', id })) : Promise.reject(new Error('no jury'))), [id, view]);
  const [loading] = useLoad(load);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (loading.name !== 'ready') return null;
  const of = (name: string) => loading.data.people.find((one) => one.name === name)?.members ?? [];
  const offered = ([['toInvite', 'jury.invited'], ['unanswered', 'jury.invited'], ['toReview', isInPairs(view) ? 'jury.comparisons' : 'jury.reviews']] as const).filter(([people]) => of(people).length > 0);
  if (offered.length === 0) return null;
  const press = async (kind: Kind, people: string) => {
    setBusy(true);
    setFailure(await write(kind, people));
    setBusy(false);
  };
  const withoutAddress = of('jurors').filter(({ hasAddress }) => !hasAddress).length;
  return (
    <Card>
      <div className={season.stack}>
        <h2>{t('jury.letters')}</h2>
        <p className={season.soft}>{t('jury.lettersText')}</p>
        {withoutAddress === 0 ? null : <p>{t('jury.withoutAddress', { n: withoutAddress })}</p>}
        <div className={season.actions}>
          {offered.map(([people, kind]) => <Button key={people} isBusy={isBusy} onClick={() => void press(kind, people)}>{t(`jury.write.${people}`, { n: of(people).length })}</Button>)}
        </div>
        <p role="alert" className={season.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </div>
    </Card>
  );
}
