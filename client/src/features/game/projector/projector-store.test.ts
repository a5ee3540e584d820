import { beforeEach, describe, expect, it } from 'vitest';
import { createProjectorStore, type ProjectorStore } from './projector-store.ts';
import { playTo, Wall } from './wall.fixture.ts';

describe('what the projector shows', () => {
  let store: ProjectorStore;
  let wall: Wall;
  const scene = () => store.getState().shown?.view.scene.name;

  beforeEach(() => {
    store = createProjectorStore();
    wall = new Wall();
    wall.play.join('Айпери', 'Jasur');
  });

  it('[V6] a view that is older than the one shown is ignored', () => {
    const lobby = wall.message();
    playTo(wall.play, 'question');
    const question = wall.message();
    expect(lobby.seq).toBeLessThan(question.seq);
    store.show(question);
    store.show(lobby);
    expect(scene()).toBe('question');
    store.show({ ...lobby, epoch: question.epoch + 1 });
    expect(scene()).toBe('lobby');
    store.show(question);
    expect(scene()).toBe('lobby');
  });

  it('the view of another game is not compared with it', () => {
    playTo(wall.play, 'question');
    store.show(wall.message());
    store.show({ ...new Wall().message(), gameId: 'another' });
    expect(scene()).toBe('lobby');
  });

  it('counts of the game are taken over, those of another are not', () => {
    store.show(wall.message());
    store.count({ gameId: wall.play.state.id, progress: { ...wall.progress(), joined: 41 } });
    store.count({ gameId: 'another', progress: { ...wall.progress(), joined: 7 } });
    expect(store.getState().progress.joined).toBe(41);
  });

  it('a board that leaves the picture is remembered, so that the next one counts up from it', () => {
    playTo(wall.play, 'leaderboard', { right: ['p2'] });
    store.show(wall.message());
    expect(store.getState().pointsBefore.size).toBe(0);
    playTo(wall.play, 'question', { index: 1 });
    store.show(wall.message());
    const points = wall.play.state.scores.get('p2')?.points;
    expect(points).toBeGreaterThan(0);
    expect(store.getState().pointsBefore.get(2)).toBe(points);
    playTo(wall.play, 'leaderboard', { index: 1, right: ['p1'] });
    store.show(wall.message());
    // The same board sent again, in another language for example, does not replace what it counts from.
    store.show(wall.message());
    expect(store.getState().pointsBefore.get(2)).toBe(points);
  });

  it('a link that opened once is shown again after a refusal', () => {
    store.refuse('game_not_found');
    store.show(wall.message());
    expect(store.getState().refusal).toBeNull();
  });
});
