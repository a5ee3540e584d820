import { describe, expect, it } from 'vitest';
import { showQuestion } from '../game/show-question.ts';
import { questionViewSchema } from '../game/views.ts';
import { languages } from '../kernel/language.ts';
import { checkQuest } from '../quest/checks/all.ts';
import { applyEdit } from '../quest/draft/apply.ts';
import { placesIn } from '../quest/draft/places.ts';
import { checkedFrom, draftFrom, questFrom } from '../quest/draft/to-quest.ts';
import { coverageOf, textAt } from '../quest/draft/units.ts';
import { questGaps } from '../quest/rules.ts';
import { questContentSchema } from '../quest/schema.ts';
import { sixKinds, sixWithMedia } from '../testing/six-kinds.ts';

const six = sixKinds();
const script = sixWithMedia();
const [first] = script.content.rounds[0]!.questions;
const draft = draftFrom(script, [...languages]);

describe('pictures and sounds of a question', () => {
  it('[O1] are shown with words in the language of the question', () => {
    const view = questionViewSchema.parse(showQuestion(0, first!, 'tg', 'en'));
    expect(view.picture).toEqual({ id: '0'.repeat(32), width: 1_600, height: 900, alt: 'picture 0 tg' });
    expect(view.audio).toEqual({ id: 'a'.repeat(32), format: 'mp3', durationMs: 4_000, caption: 'sound tg' });
    expect(view.ask).toMatchObject({ options: [{ picture: { alt: 'picture 1 tg' } }, {}, {}, {}] });
  });

  it('[O1] [V5] that lack their words in a language make the whole question stand in the reference language', () => {
    const { tg: _, ...alt } = first!.picture!.alt;
    expect(showQuestion(0, { ...first!, picture: { ...first!.picture!, alt } }, 'tg', 'en')).toMatchObject({ language: 'en', prompt: 'prompt 1 en' });
  });

  it('[O1] [Q1] [QC1] are complete with words in every language', () => {
    expect(questGaps(script)).toEqual([]);
    const bare = questFrom({ ...draft, rounds: draft.rounds.map((round) => ({ ...round, questions: round.questions.map((question) => (question.id !== 'q1' ? question : {
      ...question, picture: { ...question.picture!, alt: {} }, audio: { ...question.audio!, caption: {} },
      ask: { ...question.ask, ...('options' in question.ask ? { options: question.ask.options.map((o) => ({ ...o, picture: { ...o.picture!, alt: {} } })) } : {}) },
    })) })) as typeof draft.rounds });
    expect(questGaps(bare!, ['uz'])).toEqual(['q1.alt.uz', 'q1.caption.uz', ...['a', 'b', 'c', 'd'].map((id) => `q1.options.${id}.alt.uz`)]);
    const stops = checkQuest({ ...checkedFrom(draftFrom({ content: bare!.content, key: bare!.key }, ['uz'])), languages: ['uz'] }).filter(({ weight }) => weight === 'stops');
    expect(stops.map(({ place }) => place.part)).toEqual(['alt', 'caption', 'optionAlt', 'optionAlt', 'optionAlt', 'optionAlt']);
  });

  it('[O1] [Q8] come and go between drafts and quests', () => {
    expect(questFrom(draft)).toEqual({ content: script.content, key: script.key });
    expect(questContentSchema.parse(JSON.parse(JSON.stringify(six.content)))).toEqual(six.content);
  });

  it('[O1] [Q5] [Q6] are set by edits, and their words translated as others are', () => {
    const places = placesIn(draft.rounds[0]!.questions[0]!);
    expect(places.map((at) => textAt(draft, at)?.ky)).toEqual([
      'prompt 1 ky', 'picture 0 ky', 'sound ky', ...['a', 'b', 'c', 'd'].flatMap((id, i) => [`option ${id} ky`, `picture ${i + 1} ky`]), 'explanation 1 ky',
    ]);
    const other = { ...first!.picture!, id: 'b'.repeat(32), alt: { en: 'a river' } };
    const replaced = applyEdit(draft, { do: 'setPicture', question: 'q1', option: null, picture: other, was: first!.picture! });
    expect(replaced.ok && coverageOf(replaced.draft, 'q1', 'ky').state).toBe('missing');
    expect(applyEdit(draft, { do: 'setPicture', question: 'q1', option: 'z', picture: other, was: null })).toEqual({ ok: false, refusal: 'gone' });
    expect(applyEdit(draft, { do: 'setPicture', question: 'q1', option: 'b', picture: other, was: null })).toEqual({ ok: false, refusal: 'changed' });
    expect(applyEdit(draft, { do: 'setAudio', question: 'q1', audio: null, was: null })).toEqual({ ok: false, refusal: 'changed' });
  });
});
