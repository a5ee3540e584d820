import type { DraftAsk, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { CrossIcon } from '../../../../ui/icon.tsx';
import { optionLetter } from '../../../../ui/option-letter.ts';
import { Shape } from '../../../../ui/shape.tsx';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { OptionPicture } from '../media/option-picture.tsx';
import { newOption } from '../new-parts.ts';
import { SmallButton } from '../small-button.tsx';
import { TextFields } from '../text-fields.tsx';
import { placeBefore } from '../order-steps.ts';
import { KeyOrder } from './key-order.tsx';
import { keyEdit } from './key-edit.ts';
import { MostField } from './most-field.tsx';
import styles from './option-fields.module.css';

const MOST = 8;

interface OptionFieldsProps {
  readonly question: DraftQuestion;
  readonly ask: Extract<DraftAsk, { options: unknown }>;
}

/** The options with their shapes and letters, which of them are right, and their order on every screen. */
export function OptionFields({ question, ask }: OptionFieldsProps) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const { id, right } = question;
  const { kind, options } = ask;
  const move = (option: string, by: -1 | 1) => {
    const before = placeBefore(options, option, by);
    if (before !== undefined) editor.make({ do: 'moveOption', question: id, option, before });
  };
  const onKeyDown = (option: string) => (event: KeyboardEvent) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(option, by);
  };
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t('editor.options')}</legend>
      <p className={styles.hint}>{t(`editor.options.${kind}`)}</p>
      {options.map((option, i) => {
        const letter = optionLetter(i);
        return (
          <div key={option.id} className={styles.option} data-option={i}>
            <TextFields
              at={{ of: 'option', question: id, option: option.id }}
              label={t('editor.option', { letter })}
              most={200}
              onKeyDown={onKeyDown(option.id)}
              before={
                <span className={styles.mark}>
                  <span className={styles.shape}><Shape index={i} /></span>
                  {kind === 'order' || kind === 'poll' ? null : <RightMark question={question} option={option.id} letter={letter} />}
                </span>
              }
              after={mayWrite ? (
                <span className={styles.tools}>
                  <SmallButton label={t('correct.up', { text: letter })} disabled={i === 0} onClick={() => move(option.id, -1)}>↑</SmallButton>
                  <SmallButton label={t('correct.down', { text: letter })} disabled={i === options.length - 1} onClick={() => move(option.id, 1)}>↓</SmallButton>
                  <SmallButton label={t('editor.remove', { text: letter })} onClick={() => editor.make({ do: 'removeOption', question: id, option: option.id })}>
                    <CrossIcon />
                  </SmallButton>
                </span>
              ) : undefined}
            />
            <OptionPicture question={id} option={option} letter={letter} />
          </div>
        );
      })}
      {options.length >= MOST || !mayWrite ? null : (
        <div>
          <Button onClick={() => editor.make({ do: 'addOption', question: id, option: newOption(), before: null })}>{t('editor.addOption')}</Button>
        </div>
      )}
      <fieldset disabled={!mayWrite}>
        {ask.kind === 'poll' ? <MostField question={question} ask={ask} limit={options.length} /> : null}
        {kind === 'order' ? <KeyOrder question={question} options={options} right={right?.kind === 'order' ? right.right : null} /> : null}
      </fieldset>
    </fieldset>
  );
}

interface RightMarkProps {
  readonly question: DraftQuestion;
  readonly option: string;
  readonly letter: string;
}

function RightMark({ question, option, letter }: RightMarkProps) {
  const t = useMessages();
  const editor = useEditor();
  const { ask, right } = question;
  const isDisabled = !useMayWrite();
  const label = t('editor.isRight', { letter });
  if (ask.kind === 'single') {
    return (
      <input
        type="radio" name={`right-${question.id}`} aria-label={label} title={label} disabled={isDisabled} checked={right?.kind === 'single' && right.right === option}
        onChange={() => editor.make(keyEdit(question, { kind: 'single', right: option }))}
      />
    );
  }
  const chosen = right?.kind === 'multi' ? right.right : [];
  const toggle = (isOn: boolean) => {
    const next = isOn ? [...chosen, option] : chosen.filter((one) => one !== option);
    editor.make(keyEdit(question, next.length === 0 ? null : { kind: 'multi', right: next }));
  };
  return <input type="checkbox" aria-label={label} title={label} disabled={isDisabled} checked={chosen.includes(option)} onChange={({ target }) => toggle(target.checked)} />;
}
