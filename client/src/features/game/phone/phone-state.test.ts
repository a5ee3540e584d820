import { Play } from '@tabarman/shared/testing/play.ts';
import { showContent, showMe, showPlayers } from '@tabarman/shared/game/show-player.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { showMe as takeMe, showArrival, showView } from './phone-state.ts';

it('[F8] [V6] a phone never goes back, in whatever order and however often messages arrive', () => {
  const play = new Play();
  play.join('Айпери');
  const stamp = (seq: number) => ({ gameId: 'game', epoch: 1 + Math.floor(seq / 5), seq, now: play.now });
  const me = () => showMe(play.state, 'p1')!;
  const arrival = { ...stamp(0), view: showPlayers(play.state, 'en'), content: showContent(play.state, 'en'), me: me() };
  const messages = Array.from({ length: 12 }, (_, i) => {
    play.host('advance');
    return { ...stamp(i + 1), view: { phase: showPlayers(play.state, 'en').phase }, content: showContent(play.state, 'en'), me: me() };
  });
  const order = ({ viewStamp, meStamp }: ReturnType<typeof showArrival>) => [viewStamp.epoch * 1_000 + viewStamp.seq, meStamp.epoch * 1_000 + meStamp.seq] as const;

  fc.assert(fc.property(fc.array(fc.nat({ max: messages.length - 1 }), { minLength: 1, maxLength: 40 }), (delivered) => {
    let shown = showArrival(null, arrival);
    for (const at of delivered) {
      const message = messages[at]!;
      const before = order(shown);
      const { me: own, ...view } = message;
      shown = takeMe(showView(shown, view), { gameId: message.gameId, epoch: message.epoch, seq: message.seq, now: message.now, me: own });
      const after = order(shown);
      expect(after[0]).toBeGreaterThanOrEqual(before[0]);
      expect(after[1]).toBeGreaterThanOrEqual(before[1]);
    }
    const newest = Math.max(...delivered.map((at) => messages[at]!.seq));
    expect(shown.viewStamp.seq).toBe(newest);
    expect(shown.view.phase).toEqual(messages[newest - 1]!.view.phase);
  }));
});
