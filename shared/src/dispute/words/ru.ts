import type { DisputeWords } from './en.ts';

export const ru: DisputeWords = {
  game: 'игровое жюри',
  appeal: 'апелляционное жюри',
  upheld: 'Апелляция удовлетворена.',
  declined: 'Апелляция отклонена.',
  same: 'То же самое, что правильный ответ',
  spelling: 'Другое написание правильного ответа',
  wrong: 'Это не правильный ответ',
  vague: 'Менее точно, чем требует вопрос',
};
