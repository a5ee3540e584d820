import { expect, it } from 'vitest';
import { Play } from '../testing/play.ts';
import { singles } from './hall.fixture.ts';
import { listReportPlayers, type PlayersWanted } from './list-players.ts';
import { reportOf } from './report.ts';

const play = new Play({ script: singles(3) });
play.join('Ҷамшед', 'Жибек', 'Ғайрат', 'Silent');
for (let index = 0; index < 3; index += 1) {
  play.openNext();
  play.answer('p1', { option: 'b' }, 3_000);
  play.answer('p2', { option: index === 0 ? 'b' : 'c' }, 1_000);
  if (index < 2) play.answer('p3', { option: 'b' }, 2_000);
  play.host('endQuestion');
}
const { players } = reportOf(play.state);
const list = (wanted: Partial<PlayersWanted>) =>
  listReportPlayers(players, play.state, { who: 'all', search: '', by: 'place', isDown: false, language: 'tg', ...wanted }).map(({ id }) => play.state.players.get(id)?.name);

it('stands in the order of places, of names in the alphabet of the reader, or of a number, and back', () => {
  expect(list({})).toEqual(['Ҷамшед', 'Ғайрат', 'Жибек', 'Silent']);
  expect(list({ by: 'name' })).toEqual(['Ғайрат', 'Жибек', 'Ҷамшед', 'Silent']);
  expect(list({ by: 'name', isDown: true })).toEqual(['Silent', 'Ҷамшед', 'Жибек', 'Ғайрат']);
  expect(list({ by: 'medianMs' })).toEqual(['Жибек', 'Ғайрат', 'Ҷамшед', 'Silent']);
});

it('has who answered nothing last, up and down', () => {
  expect(list({ by: 'medianMs', isDown: true })).toEqual(['Ҷамшед', 'Ғайрат', 'Жибек', 'Silent']);
  expect(list({ by: 'share' }).at(-1)).toBe('Silent');
});

it('[Z13] finds by a part of the name, and those who may need help', () => {
  expect(list({ search: ' шЕд' })).toEqual(['Ҷамшед']);
  expect(list({ who: 'needHelp' })).toContain('Silent');
  expect(list({ who: 'needHelp' })).not.toContain('Ҷамшед');
});
