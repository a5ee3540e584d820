import type { GameSettings } from '@tabarman/shared/game/settings.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import { errorWords } from '../error-words.ts';
import { nameLength } from '../name-length.ts';
import type { JoinForm } from '../phone.ts';
import { OfferedNames } from './offered-names.tsx';

const LONGEST = 20;

type Name = Pick<JoinForm, 'name' | 'offer'>;

interface JoinNameProps {
  readonly names: GameSettings['names'];
  /** Whether this phone is a team's. */
  readonly isTeam: boolean;
  readonly value: Name;
  readonly error: ErrorCode | null;
  /** How often a chosen name had just been taken. */
  readonly timesTaken: number;
  /** The new name, and what the phone can already say against it. */
  readonly onChange: (name: Name, refused: ErrorCode | null) => void;
}

/** A name of one's own, or one of those that the game offers. */
export function JoinName({ names, isTeam, value, error, timesTaken, onChange }: JoinNameProps) {
  const t = useMessages();
  if (names === 'generated') {
    return (
      <OfferedNames
        key={t.language}
        value={value}
        error={error}
        timesTaken={timesTaken}
        onOffer={(name) => onChange(name, error)}
        onChoose={(name) => onChange(name, null)}
      />
    );
  }
  return (
    <Field
      label={t(isTeam ? 'team.name' : 'join.name')}
      hint={names === 'approved' ? t('join.approved') : undefined}
      error={error ? errorWords(t, error) : undefined}
      value={value.name}
      onChange={(event) => onChange({ name: event.target.value }, refuseLength(event.target.value))}
      autoComplete="nickname"
      enterKeyHint="go"
      maxLength={200}
    />
  );
}

/** What the phone can tell by itself; look-alikes, mixed scripts and rude words are for the server. */
export function refuseName({ name, offer }: Name, isOffered: boolean): ErrorCode | null {
  if (isOffered) return offer ? null : 'name_empty';
  return name.trim() === '' ? 'name_empty' : refuseLength(name);
}

function refuseLength(name: string): ErrorCode | null {
  return nameLength(name.trim()) > LONGEST ? 'name_too_long' : null;
}
