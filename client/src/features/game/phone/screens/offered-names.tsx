import type { NameOffer } from '@tabarman/shared/game/events.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { errorWords } from '../error-words.ts';
import { usePhone } from '../phone-context.tsx';
import type { JoinForm } from '../phone.ts';
import styles from './offered-names.module.css';

const REROLLS = 3;

interface OfferedNamesProps {
  readonly value: Pick<JoinForm, 'name' | 'offer'>;
  readonly error: ErrorCode | null;
  /** How often somebody was quicker: then the others are offered again. */
  readonly timesTaken: number;
  /** Before anybody chose, the first one is. */
  readonly onOffer: (first: Offer) => void;
  readonly onChoose: (chosen: Offer) => void;
}

interface Offer {
  readonly name: string;
  readonly offer: NameOffer;
}

/** Friendly names from the server, of which one is chosen; three times there are others. Nothing is typed. */
export function OfferedNames({ value, error, timesTaken, onOffer, onChoose }: OfferedNamesProps) {
  const t = useMessages();
  const { offers: ask } = usePhone();
  const [wanted, setWanted] = useState({ roll: 0, attempt: 0 });
  const [offers, setOffers] = useState<readonly Offer[] | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const { roll } = wanted;

  const chooseFirst = useEffectEvent(([first]: readonly Offer[]) => first && onOffer(first));

  useEffect(() => {
    let isOn = true;
    void ask(wanted.roll).then((reply) => {
      if (!isOn) return;
      setFailure(reply.ok ? null : reply.error);
      setOffers(reply.ok ? reply.data.offers : null);
      if (reply.ok) chooseFirst(reply.data.offers);
    });
    return () => {
      isOn = false;
    };
  }, [ask, wanted, timesTaken]);

  return (
    <fieldset className={styles.names}>
      <legend className={styles.legend}>{t('join.offered')}</legend>
      {failure ? (
        <>
          <p className={styles.error} role="alert">{errorWords(t, failure)}</p>
          <Button isWide onClick={() => setWanted({ roll, attempt: wanted.attempt + 1 })}>{t('word.tryAgain')}</Button>
        </>
      ) : offers === null ? <Wait>{t('word.loading')}</Wait> : (
        offers.map(({ name, offer }) => (
          <label key={offer.offer} className={styles.name}>
            <input type="radio" name="offer" checked={value.offer?.offer === offer.offer} onChange={() => onChoose({ name, offer })} />
            {name}
          </label>
        ))
      )}
      <p className={styles.error} role="alert">{error ? errorWords(t, error) : null}</p>
      {offers !== null && roll < REROLLS ? (
        <Button isWide onClick={() => setWanted({ roll: roll + 1, attempt: 0 })}>{t('join.otherNames', { n: REROLLS - roll })}</Button>
      ) : null}
    </fieldset>
  );
}
