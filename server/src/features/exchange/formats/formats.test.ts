import type { Imported } from '@tabarman/shared/exchange/imported-quest.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { describe, expect, it } from 'vitest';
import { readFile } from './open.ts';
import { encode, files, kahootFile, sample, sheetFile, siqFile } from './samples.fixture.ts';

const read = (bytes: Uint8Array, language: Language | null = null) => readFile(bytes, { name: 'File', language });
const questions = ({ content }: Imported) => content.rounds.flatMap((round) => round.questions);
const told = ({ findings }: Imported, outcome?: string) => findings.filter((f) => outcome === undefined || f.outcome === outcome).map(({ at, code, data }) => {
  const where = at.by === 'row' ? `${at.column ?? ''}${at.row}` : at.by === 'line' ? `line ${at.line}` : at.by === 'question' ? `#${at.question}` : 'file';
  return [where, code, ...(data.value === undefined ? [] : [data.value]), ...(data.became === undefined ? [] : [data.became])].join(' ');
});
const asked = (imported: Imported, nth: number) => {
  const question = questions(imported)[nth];
  return question && { prompt: question.prompt, right: imported.key[question.id]?.right, seconds: question.limitMs / 1_000, points: question.points };
};

describe('what a file is', () => {
  it.each(Object.entries(files))('[I1] %s is known by what is in it', async (format, bytes) => {
    expect((await read(bytes)).format).toBe(format);
  });

  it.each([
    ['nothing', new Uint8Array()], ['words', 'Just some words.'], ['a page', '<!doctype html><p>'], ['an archive of something else', siqFile('siq5.xml').slice(0, 60)],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], ['another table', sheetFile([['Name', 'Points'], ['Osh', 3]])], ['JSON of another kind', '{"a":1}'],
  ])('[I1] %s is refused', async (_, content) => {
    await expect(read(typeof content === 'string' ? new TextEncoder().encode(content) : content)).rejects.toMatchObject({ refusal: expect.stringMatching(/^file_(unknown|damaged|hostile)$/) });
  });
});

describe('Kahoot', () => {
  it('[I2, I3] is read row by row, also a list that the table keeps as a decimal', async () => {
    const imported = await read(kahootFile([
      [1, 'Which town lies in the valley?', 'Osh', 'Bukhara', null, null, 20, 1],
      [2, 'Which rivers are in the valley?', 'Naryn', 'Kara Darya', 'Chu', null, 30, 1.2],
      [3, 'Too long for its time?', 'Yes', 'No', null, null, 'soon', '2'],
      [4, 'Which one?', 'Only one', null, null, null, 20, 1],
      [5, 'Who knows?', 'You', 'We', null, null, 20, 7],
      [6, null, 'A', 'B', null, null, 20, 1],
      [7, 'Who says so?', 'A source', null, 'A rumour', null, 20, 3],
    ]));
    expect(asked(imported, 0)).toMatchObject({ prompt: { en: 'Which town lies in the valley?' }, right: { kind: 'single', right: 'a' }, seconds: 20 });
    expect(asked(imported, 1)).toMatchObject({ right: { kind: 'multi', right: ['a', 'b'] }, seconds: 30 });
    expect(asked(imported, 3)).toMatchObject({ right: { kind: 'single', right: 'b' } });
    expect(imported.found).toBe(7);
    expect(told(imported, 'left_out')).toEqual(['12 options_few', 'H13 key_unknown 7', '14 prompt_missing']);
    expect(told(imported, 'changed')).toEqual(['G11 number_unreadable soon']);
  });
});

describe('Blooket', () => {
  it('[I2, I3] is read with quoted commas, quotes and line breaks', async () => {
    const imported = await read(files['blooket']!);
    expect(questions(imported).map((q) => q.prompt.ru)).toEqual(['Вода канала идёт из реки, которая называется…', 'Какие города стоят в долине?', 'Как проверить, откуда "новое" фото?']);
    expect(asked(imported, 1)).toMatchObject({ right: { kind: 'multi', right: ['a', 'b', 'd'] }, seconds: 45 });
    expect(told(imported)).toEqual(['file language_guessed ru', '5 value_adjusted 300 240', '6 key_missing', 'H7 key_unknown 4']);
  });
});

describe('Aiken', () => {
  it('[I2, I3] is read in Kyrgyz, and what is broken is named by its line', async () => {
    const imported = await read(files['aiken']!);
    expect(asked(imported, 0)).toMatchObject({ prompt: { ky: 'Кайсы шаарда Сулайман-Тоо жайгашкан?' }, right: { kind: 'single', right: 'a' } });
    expect([questions(imported).length, imported.found]).toEqual([1, 4]);
    expect(told(imported, 'left_out')).toEqual(['line 7 key_unknown D', 'line 13 key_missing', 'line 17 options_few']);
  });
});

describe('GIFT', () => {
  it('[I2, I3] is read with categories, weights, feedback, missing words and numbers', async () => {
    const imported = await read(files['gift']!);
    expect(imported.content.rounds.map((r) => r.title)).toEqual([{ en: 'Rivers and towns' }]);
    expect(questions(imported).map((q) => q.ask.kind)).toEqual(['single', 'boolean', 'multi', 'text', 'number', 'single', 'open']);
    expect(imported.key['rivers']).toMatchObject({ right: { right: 'a' }, explanation: { en: 'Both rise in the Tien Shan.' }, notes: 'Vakhsh and Panj: Those two make the Amu Darya.' });
    expect(asked(imported, 2)?.right).toEqual({ kind: 'multi', right: ['a', 'b'] });
    expect(asked(imported, 3)).toMatchObject({ prompt: { en: 'The founder of the Mughal empire was born in _____ in 1483.' }, right: { accept: { en: ['Andijan', 'Andijon'] } } });
    expect(imported.key['height']).toMatchObject({ right: { kind: 'number', right: 1110, full: 10, zero: 11 }, explanation: { en: 'It stands in the middle of Osh.' } });
    expect(questions(imported)[5]?.prompt.en).toBe('What should you do first with a surprising message?\nThink.');
    expect(told(imported, 'left_out')).toEqual(['line 28 kind_unsupported matching', 'line 36 kind_unsupported description', 'line 38 not_understood What is never closed? { =open']);
    expect(told(imported, 'changed').map((t) => t.split(' ')[2])).toEqual(['moved_to_notes', 'weights_left_out', 'range_chosen', 'markup_left_out', 'essay_opened']);
  });
});

describe('Moodle XML', () => {
  it('[I2, I3] is read with its kinds, and says what is lost of pictures, wildcards and shares', async () => {
    const imported = await read(files['moodle']!);
    expect(imported.content.rounds.map((r) => r.title)).toEqual([{ en: 'Checking news' }]);
    expect(questions(imported).map((q) => q.ask.kind)).toEqual(['single', 'multi', 'boolean', 'text', 'number', 'order', 'open']);
    expect(questions(imported)[0]?.prompt).toEqual({ en: 'Who said it first?' });
    expect(questions(imported)[1]?.prompt).toEqual({ en: 'What belongs to a source? 2 < 3 things.' });
    expect(imported.key['q1']).toMatchObject({ explanation: { en: 'Look for the oldest copy & its date.' }, notes: 'The newspaper of 3 May: Yes: it names a witness.' });
    expect(imported.key['q3']?.tags).toEqual(['pictures']);
    const order = questions(imported)[5]?.ask;
    const names = order?.kind === 'order' ? order.options : [];
    const right = imported.key['q6']?.right;
    expect(right?.kind === 'order' && right.right.map((id) => names.find((o) => o.id === id)?.text.en)).toEqual(['Event', 'Witness', 'Newspaper']);
    expect(told(imported)).toEqual([
      'file language_guessed en', '#1 media_left_out post.png', '#1 moved_to_notes', '#1 markup_left_out', '#4 dropped Os*', '#4 weights_left_out Och',
      '#5 range_chosen 3 0 – 20', '#6 order_shuffled', '#7 kind_unsupported matching', '#8 essay_opened',
    ]);
  });
});

describe('ChGK', () => {
  it('[I2, I3] .4s is read with handouts, optional words, what counts and what does not', async () => {
    const imported = await read(files['chgk-4s']!);
    expect([imported.content.title, imported.content.rounds.map((r) => r.title)]).toEqual([{ ru: 'Кубок долины' }, [{ ru: 'Тур первый' }, { ru: 'Тур второй' }]]);
    expect(questions(imported).map((q) => q.prompt.ru)).toEqual([
      'Н_р_н\nВосстановите название реки, которое мы вам раздали.', 'Что на снимке?', 'Кто построил минарет в Узгене: караханиды или тимуриды?',
    ]);
    expect(imported.key['q2']).toEqual({
      right: { kind: 'text', accept: { ru: ['Река Нарын', 'Нарын', 'Нарын; верховье'] }, reject: { ru: ['Сырдарья', 'Кара-Дарья'] }, place: false },
      explanation: { ru: 'Нарын и Карадарья вместе дают Сырдарью.' }, source: { note: 'https://example.org/rivers_of_the_valley', url: 'https://example.org/rivers_of_the_valley' }, notes: '@ Азамат (Ош)',
    });
    expect(imported.key['q3']?.notes).toBe('Чтецу: читать медленно');
    expect(told(imported)).toEqual(['file language_guessed ru', 'line 8 warm_up', 'line 20 media_left_out rock.jpg', 'line 24 kind_unsupported blitz', 'line 31 key_missing']);
  });

  it.each(['koi8-r', 'windows-1251', 'utf-8'] as const)('[I6] the text of the question base is read in %s', async (encoding) => {
    const text = new TextDecoder().decode(sample('valley-db.txt'));
    const imported = await read(encoding === 'utf-8' ? new TextEncoder().encode(text) : encode(text, encoding));
    expect(imported.content.title).toEqual({ ru: 'Кубок долины - 2026' });
    expect(imported.content.rounds.map((r) => [r.title?.ru, r.questions.length])).toEqual([['1 тур', 2], ['Своя игра', 2]]);
    expect(questions(imported)[0]?.prompt.ru).toBe('Две реки сливаются и дают Сырдарью. Одна из них - Карадарья. Назовите вторую.\nОтвет короткий.');
    expect(imported.key['q1']).toMatchObject({
      right: { accept: { ru: ['Нарын', 'Река Нарын', 'Нарын-река'] } }, source: { note: 'Учебник географии', url: 'http://example.org/naryn' }, notes: '@ Азамат (Ош)',
    });
    expect(imported.key['q2']?.right).toMatchObject({ accept: { ru: ['Сулайман-Тоо'] }, reject: { ru: ['Бабур'] } });
    expect(asked(imported, 3)).toMatchObject({ prompt: { ru: 'Города долины: Здесь родился Бабур.' }, right: { accept: { ru: ['Андижан'] } }, points: 200 });
    expect(told(imported)).toEqual([...(encoding === 'utf-8' ? [] : [`file encoding_guessed ${encoding}`]), 'file language_guessed ru', 'line 30 media_left_out 20260001.jpg']);
  });
});

describe('SIGame', () => {
  it('[I2, I3] version 5 is read with options and numbers; bets, media and points on a map are named', async () => {
    const imported = await read(siqFile('siq5.xml', ['Images/naryn.jpg', 'Audio/river.mp3']));
    expect([imported.content.title, imported.content.description]).toEqual([{ ru: 'Долина' }, { ru: 'Вопросы о Ферганской долине' }]);
    expect(questions(imported).map((q) => [q.prompt.ru, q.points])).toEqual([
      ['Реки: Она вместе с Карадарьёй даёт Сырдарью.', 100], ['Реки: В каком городе базар стоит у реки Ак-Буура?', 2_000], ['Реки: Сколько стран делят долину?', 400],
    ]);
    expect(imported.key['q1']).toEqual({
      right: { kind: 'text', accept: { ru: ['Нарын', 'Река Нарын'] }, reject: { ru: ['Чу'] }, place: false }, explanation: { ru: 'Исток в Тянь-Шане.' }, source: { note: 'Атлас долины', url: null }, notes: null,
    });
    expect(asked(imported, 1)?.right).toEqual({ kind: 'single', right: 'a' });
    expect(told(imported)).toEqual([
      'file language_guessed ru', '#1 media_left_out naryn.jpg', '#2 wager_left_out stake', '#2 media_left_out river.mp3', '#2 prompt_missing', '#3 wager_left_out secret',
      '#3 value_adjusted 3000 2000', '#4 range_chosen 3 0 – 20', '#5 kind_unsupported point',
    ]);
  });

  it('[I2, I3] version 4 is read; what follows the marker belongs to the answer', async () => {
    const imported = await read(siqFile('siq4.xml', ['Images/rumour.png']));
    expect(questions(imported).map((q) => q.prompt.ru)).toEqual(['Источники: Как называют сообщение, которое никто не проверил?', 'Источники: Чьё это правило: «сначала проверь, потом пересылай»?']);
    expect(told(imported, 'left_out')).toEqual(['#3 prompt_missing']);
    expect(told(imported, 'changed')).toEqual(['#1 media_left_out rumour.png', '#2 wager_left_out auction', '#2 media_left_out voice.mp3', '#3 wager_left_out cat', '#3 media_left_out only.png']);
  });
});

describe('our own table', () => {
  const heading = ['question_ru', 'question_ky', 'right', 'option_a_ru', 'option_b_ru', 'option_c_ru', 'accept_ru', 'min', 'max', 'points', 'seconds', 'Comment of ours'];
  const row = (...cells: (string | number | null)[]) => cells;

  it('[I2, I3] is read whatever its columns and their order, and tells what is wrong by cell', async () => {
    const imported = await read(sheetFile([
      heading,
      row('Где Ош?', 'Ош кайда?', 'В', 'Там', 'Тут', null, null, null, null, 500, '15,5'),
      row('Что из этого реки?', null, 'A C', 'Нарын', 'Ош', 'Чу'),
      row('Это правда?', null, 'да'),
      row('Сколько стран?', null, 3, null, null, null, null, 0, 10),
      row('Кто автор?', null, null, null, null, null, 'Бабур; Захириддин Бабур'),
      row('Нет ключа', null, null, 'Да', 'Нет'),
      row(null, null, 'A', 'Да', 'Нет'),
      row('Мимо', null, 'D', 'Да', 'Нет'),
      row('Много очков', null, 'A', 'Да', 'Нет', null, null, null, null, 9_000, 'быстро'),
    ]));
    expect(questions(imported).map((q) => q.ask.kind)).toEqual(['single', 'multi', 'boolean', 'number', 'text', 'single']);
    expect(asked(imported, 0)).toMatchObject({ prompt: { ru: 'Где Ош?', ky: 'Ош кайда?' }, right: { kind: 'single', right: 'b' }, points: 500, seconds: 15.5 });
    expect(asked(imported, 4)?.right).toMatchObject({ accept: { ru: ['Бабур', 'Захириддин Бабур'] } });
    expect(told(imported)).toEqual([
      '1 columns_skipped comment_of_ours', 'C7 key_missing', '8 prompt_missing', 'C9 key_unknown D', 'K10 number_unreadable быстро', '10 value_adjusted 9000 2000',
    ]);
  });

  it('[I2] a text that is too long for a screen is named with its length, never cut', async () => {
    const imported = await read(sheetFile([heading, row('Щ'.repeat(401), null, 'да'), row('Хорошо?', null, 'да')]));
    expect(questions(imported)).toHaveLength(1);
    expect(imported.findings.find((f) => f.outcome === 'left_out')).toMatchObject({ code: 'too_long', data: { field: 'prompt', count: 401, most: 400 } });
  });

  it('[I2] more than a quest can hold is told question by question', async () => {
    const imported = await read(sheetFile([heading, ...Array.from({ length: 1_210 }, (_, i) => row(`Вопрос ${i}?`, null, 'да'))]));
    expect([imported.content.rounds.length, questions(imported).length, imported.found]).toEqual([20, 1_200, 1_210]);
    expect(told(imported, 'left_out')).toHaveLength(10);
  });

  it('[TR4] what cannot be seen does not come in', async () => {
    const imported = await read(sheetFile([heading, row('Где\u202E Ош\u200B\uFEFF?', null, 'да')]));
    expect(questions(imported)[0]?.prompt.ru).toBe('Где Ош?');
    expect(told(imported)).toContain('2 characters_left_out');
  });
});
