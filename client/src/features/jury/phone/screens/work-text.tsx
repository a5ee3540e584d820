import type { CallField } from '@tabarman/shared/call/field.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Away, ShownFields, WrittenTexts } from '../../../work/shown-fields.tsx';
import styles from './jury.module.css';

interface WorkTextProps {
  readonly work: JudgedWorkView;
  readonly call: JudgingView['call'];
  /** Of each field. */
  readonly heading: 'h2' | 'h3';
}

/** A work as it was handed in, field by field; of a sample its text. */
export function WorkText({ work, call, heading }: WorkTextProps) {
  const say = useJuryMessages();
  const { shown, sample } = work;
  const word = (text: CallField['label']) => textIn(text, say.language, call.reference);
  if (sample) {
    return (
      <div className={styles.text}>
        <WrittenTexts texts={sample.text} page={say.language} label={say('jury.title')} />
        {sample.link === '' ? null : <Away href={sample.link}>{sample.link}</Away>}
      </div>
    );
  }
  if (!shown) return null;
  // Its title stands above.
  const fields = shown.fields.filter((value) => value.kind !== 'text' || value.text.trim() !== shown.title);
  const track = call.tracks.find(({ id }) => id === shown.track);
  return (
    <div className={styles.text}>
      <p className={styles.soft}>
        {[
          shown.version > 1 ? say('jury.version', { number: String(shown.version) }) : '', track ? `${say('jury.track')}: ${word(track.title)}` : '',
          shown.team === null ? '' : `${say('jury.team')}: ${shown.team}`, shown.by === null || shown.by.length === 0 ? '' : `${say('jury.by')}: ${shown.by.join(', ')}`,
        ].filter((part) => part !== '').join(' · ')}
      </p>
      {fields.length === 0 ? <p>{say('jury.nothing')}</p> : <ShownFields heading={heading} work={{ fields }} call={call} language={say.language} total={({ n }) => `${say('jury.total')}: ${n} ${call.currency}`} />}
    </div>
  );
}
