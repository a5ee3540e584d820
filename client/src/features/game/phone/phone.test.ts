import type { Language } from '@tabarman/shared/kernel/language.ts';
import { deskErrors } from '@tabarman/shared/protocol/desk-errors.ts';
import { errors } from '@tabarman/shared/protocol/errors.ts';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hall } from './hall.fixture.ts';
import { openPhone, passing, type Phone } from './phone.ts';

const look = { pattern: 3, colour: 2 };
const right = samples.single.rightChoice;
const wrong = samples.single.wrongChoice;

/** Loads the page: what was kept on the device is all that is left of the page before. */
function load(hall: Hall, { pin = null, language = 'ky' }: { pin?: string | null; language?: Language } = {}): Phone {
  return openPhone({ open: hall.open, post: hall.post, pin, languageNow: () => language });
}

async function seated(hall = new Hall()): Promise<{ hall: Hall; phone: Phone }> {
  const phone = load(hall, { pin: hall.play.state.pin });
  await hall.connect();
  await phone.join({ name: 'Айпери', look });
  return { hall, phone };
}

async function asked(hall = new Hall()): Promise<{ hall: Hall; phone: Phone }> {
  const both = await seated(hall);
  hall.play.openNext();
  hall.announce({ withContent: true });
  return both;
}

const answers = (hall: Hall) => hall.asked.filter((a) => a.intent === 'game:answer');

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('finding a seat', () => {
  it('asks for a PIN without an address, and for a name with one', async () => {
    const hall = new Hall();
    const phone = load(hall);
    await hall.connect();
    expect(phone.state.getState().stage).toEqual({ name: 'arriving', pin: '', error: null });
    await phone.find('482913');
    expect(phone.state.getState().stage).toMatchObject({ name: 'joining', game: { title: 'title ky', hostName: 'Гүлнара' } });

    const other = load(hall, { pin: '482913' });
    expect(other.state.getState().stage.name).toBe('opening');
    await hall.connect();
    expect(other.state.getState().stage.name).toBe('joining');
  });

  it('says so when the PIN of the address belongs to no game', async () => {
    const hall = new Hall();
    const phone = load(hall, { pin: '000000' });
    await hall.connect();
    expect(phone.state.getState().stage).toEqual({ name: 'arriving', pin: '000000', error: 'game_not_found' });
  });

  it('comes back to the same seat after a refresh, by a secret of 128 bits that it made', async () => {
    const { hall } = await seated();
    const phone = load(hall);
    expect(phone.state.getState().stage.name).toBe('opening');
    await hall.connect();
    expect(phone.state.getState()).toMatchObject({ stage: { name: 'seated' }, shown: { me: { playerId: 'p1', name: 'Айпери' } } });
    expect(phone.state.getState().seat?.secret).toMatch(/^[0-9a-f]{32}$/);
  });

  it('[G12] finds the seat of a join whose reply was lost, without and with a refresh', async () => {
    const hall = new Hall();
    const phone = load(hall, { pin: '482913' });
    await hall.connect();
    hall.line = 'losesReplies';
    expect((await phone.join({ name: 'Айпери', look })).ok).toBe(false);
    hall.line = 'good';
    expect((await phone.join({ name: 'Айпери', look })).ok).toBe(true);
    expect(hall.play.state.players.size).toBe(1);

    localStorage.clear();
    const second = load(hall, { pin: '482913' });
    await hall.connect();
    hall.line = 'losesReplies';
    await second.join({ name: 'Фаррух', look });
    hall.line = 'good';
    const again = load(hall, { pin: '482913' });
    await hall.connect();
    expect(again.state.getState().shown?.me.name).toBe('Фаррух');
    expect(hall.play.state.players.size).toBe(2);
  });

  it('is told of a refused name and keeps the form', async () => {
    const { hall } = await seated();
    localStorage.clear();
    const phone = load(hall, { pin: '482913' });
    await hall.connect();
    expect(await phone.join({ name: 'Айпери', look })).toEqual({ ok: false, error: 'name_taken' });
    expect(phone.state.getState().stage.name).toBe('joining');
    expect((await phone.join({ name: 'Айпери 2', look })).ok).toBe(true);
  });

  it('offers the form with the name kept when the seat is unknown', async () => {
    const { hall } = await seated();
    const other = new Hall();
    const phone = load(other, { pin: '482913' });
    await other.connect();
    expect(phone.state.getState()).toMatchObject({ stage: { name: 'joining' }, seat: { name: 'Айпери', look } });
    expect(hall.play.state.players.size).toBe(1);
  });

  it('does not complain about an old game to somebody who opens the bare address', async () => {
    await seated();
    const hall = new Hall();
    hall.play.host('endGame');
    const phone = load(hall);
    await hall.connect();
    expect(phone.state.getState().stage).toEqual({ name: 'arriving', pin: '', error: null });
  });

  it('asks again when the server cannot say yet whether the seat is there', async () => {
    const { hall } = await seated();
    const phone = load(hall);
    hall.line = 'dead';
    expect(await hall.connect()).toBe(false);
    expect(phone.state.getState().stage.name).toBe('opening');
    hall.line = 'good';
    expect(await hall.connect()).toBe(true);
    expect(phone.state.getState().stage.name).toBe('seated');
  });

  it('can leave and come back to the same seat, or join as somebody else', async () => {
    const { hall, phone } = await seated();
    phone.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState()).toMatchObject({ stage: { name: 'joining' }, shown: null, seat: { name: 'Айпери', isLeft: true } });
    expect(await phone.join({ name: 'Айпери', look })).toEqual({ ok: false, error: 'name_taken' });
    phone.comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState().shown?.me.playerId).toBe('p1');

    phone.leave();
    await vi.advanceTimersByTimeAsync(0);
    await phone.join({ name: 'Фаррух', look });
    expect(phone.state.getState().shown?.me.name).toBe('Фаррух');
    expect(hall.play.state.players.size).toBe(2);
  });

  it('says that it was removed, and does not come back by itself', async () => {
    const { hall, phone } = await seated();
    hall.play.give({ do: 'remove', playerId: 'p1' });
    hall.say('removed');
    expect(phone.state.getState().stage.name).toBe('removed');
    const again = load(hall);
    await hall.connect();
    expect(again.state.getState().stage.name).toBe('removed');
  });

  it('[X10] takes no other seat in a game it was removed from, and the old one when the host lets it back', async () => {
    const { hall, phone } = await seated();
    hall.play.give({ do: 'remove', playerId: 'p1' });
    hall.say('removed');
    phone.startOver();
    await vi.advanceTimersByTimeAsync(0);
    await phone.find('482913');
    expect(phone.state.getState().stage.name).toBe('removed');
    const tab = load(hall, { pin: '482913' });
    await hall.connect();
    expect(tab.state.getState().stage.name).toBe('removed');
    tab.comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.state.getState().stage.name).toBe('removed');
    expect(hall.play.state.players.size).toBe(1);

    hall.play.give({ do: 'letBack', playerId: 'p1' });
    tab.comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(tab.state.getState()).toMatchObject({ stage: { name: 'seated' }, shown: { me: { playerId: 'p1' } } });
    const reloaded = load(hall);
    await hall.connect();
    expect(reloaded.state.getState().stage.name).toBe('seated');
  });
});

describe('views', () => {
  it('[V6] with a lower (epoch, seq) are ignored, whatever they are about', async () => {
    const { hall, phone } = await asked();
    const before = phone.state.getState().shown;
    const old = hall.arrival('p1', 'ky');
    hall.play.host('advance');
    hall.announce({ withMe: true });
    const reveal = phone.state.getState().shown;
    expect(reveal?.view.phase.name).toBe('reveal');

    hall.send('game:view', { ...old, me: undefined });
    hall.send('game:me', { ...old, me: { ...old.me, points: 9 } });
    hall.send('game:view', { ...old, epoch: 0, seq: 999 });
    expect(phone.state.getState().shown).toEqual(reveal);

    hall.send('game:view', { ...old, epoch: 2, seq: 1 });
    expect(phone.state.getState().shown?.view).toEqual(before?.view);
  });

  it('of another game are ignored', async () => {
    const { hall, phone } = await seated();
    const { view, ...rest } = hall.arrival('p1', 'ky');
    hall.send('game:view', { ...rest, seq: 99, gameId: 'other', view: { ...view, title: 'other' } });
    expect(phone.state.getState().shown?.view.title).toBe('title ky');
  });

  it('keep the question until the next one, and fetch it when it was missed', async () => {
    const { hall, phone } = await asked();
    expect(phone.state.getState().shown?.content?.prompt).toBe('prompt 1 ky');
    hall.play.host('advance');
    hall.announce();
    expect(phone.state.getState().shown?.content?.prompt).toBe('prompt 1 ky');
    expect(hall.asked.filter((a) => a.intent === 'game:sync')).toEqual([]);

    hall.play.openNext();
    hall.announce();
    hall.announce();
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState().shown?.content?.prompt).toBe('prompt 2 ky');
    expect(hall.asked.filter((a) => a.intent === 'game:sync').length).toBe(1);
  });

  it('are read on in another language, with the question', async () => {
    const { phone } = await asked();
    phone.readIn('tg');
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState().shown).toMatchObject({ view: { title: 'title tg' }, content: { prompt: 'prompt 1 tg', language: 'tg' } });
  });
});

describe('an answer', () => {
  it('is kept at once, and saved only when the server has said so', async () => {
    const { hall, phone } = await asked();
    phone.answer(right);
    expect(phone.state.getState().pending).toMatchObject({ gameId: 'game', index: 0, choice: right });
    expect(localStorage.getItem('tabarman.outbox')).toContain('"option":"b"');
    expect(phone.state.getState().shown?.me.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState()).toMatchObject({ pending: null, refused: null, shown: { me: { answer: { index: 0, choice: right } } } });
    expect(localStorage.getItem('tabarman.outbox')).toBeNull();
    expect(hall.play.stored.get(0)?.length).toBe(1);
  });

  it('[G4] is given once: a second tap changes nothing', async () => {
    const { hall, phone } = await asked();
    phone.answer(right);
    phone.answer(wrong);
    await vi.advanceTimersByTimeAsync(0);
    phone.answer(wrong);
    await vi.advanceTimersByTimeAsync(0);
    expect(answers(hall).length).toBe(1);
    expect(phone.state.getState().shown?.me.answer?.choice).toEqual(right);
  });

  it('is sent again, one at a time and unchanged, until it is stored', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(2_100);
    hall.line = 'losesReplies';
    await vi.advanceTimersByTimeAsync(500);
    expect(phone.state.getState().pending).not.toBeNull();
    hall.line = 'good';
    await vi.advanceTimersByTimeAsync(500);
    expect(phone.state.getState()).toMatchObject({ pending: null, refused: null, shown: { me: { answer: { choice: right } } } });
    const sent = answers(hall);
    expect(sent.length).toBeGreaterThan(5);
    expect(new Set(sent.map((a) => JSON.stringify(a.input))).size).toBe(1);
    expect(hall.play.stored.get(0)?.length).toBe(1);
  });

  it('survives a closed tab, and arrives when the page is opened again', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    hall.say('opened_elsewhere');
    await vi.advanceTimersByTimeAsync(1_000);
    hall.line = 'good';

    const again = load(hall);
    expect(again.state.getState().pending).toMatchObject({ index: 0, choice: right });
    await hall.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(again.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });
    expect(hall.play.stored.get(0)?.length).toBe(1);
  });

  it('that was stored although the tab was closed before the reply is found saved', async () => {
    const { hall, phone } = await asked();
    hall.line = 'losesReplies';
    phone.answer(right);
    hall.say('opened_elsewhere');
    await vi.advanceTimersByTimeAsync(1_000);
    hall.line = 'good';
    const before = answers(hall).length;
    const again = load(hall);
    await hall.connect();
    expect(again.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });
    expect(answers(hall).length).toBe(before);
  });

  it('that comes too late is not saved, and says why', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(1_000);
    hall.play.host('advance');
    hall.announce({ withMe: true });
    hall.line = 'good';
    await vi.advanceTimersByTimeAsync(500);
    expect(phone.state.getState()).toMatchObject({ pending: null, refused: { index: 0, error: 'answer_too_late' } });
    expect(localStorage.getItem('tabarman.outbox')).toBeNull();
  });

  it('given a moment before the opening of a slower clock is sent again, not refused', async () => {
    const { hall, phone } = await asked();
    hall.play.now -= 400;
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState().refused).toBeNull();
    hall.play.now += 500;
    await vi.advanceTimersByTimeAsync(500);
    expect(phone.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });
  });

  it('given at the moment of a pause waits for the game to go on', async () => {
    const { hall, phone } = await asked();
    hall.play.host('pause');
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(phone.state.getState()).toMatchObject({ refused: null, pending: { choice: right } });
    hall.play.host('resume');
    await vi.advanceTimersByTimeAsync(500);
    expect(phone.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });
  });

  it('that was given on another device is what counts here', async () => {
    const { hall, phone } = await asked();
    hall.play.answer('p1', wrong);
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState().shown?.me.answer?.choice).toEqual(wrong);
  });

  it('[R7] goes by plain HTTP under the same id when the socket is silent for 1.5 s, and not before', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    hall.http = 'good';
    // A line that hangs says nothing at all; here silence is said after a moment.
    phone.answer(right, 2_000);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(hall.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(hall.posted).toEqual([answers(hall)[0]?.input]);
    expect(hall.posted[0]).toMatchObject({ index: 0, choice: right, thinkMs: 2_000 });
    expect(phone.state.getState()).toMatchObject({ pending: null, refused: null, shown: { me: { answer: { choice: right } } } });
    expect(localStorage.getItem('tabarman.outbox')).toBeNull();
  });

  it('[R7] does not wait for the socket when there is none, or the question is about to close', async () => {
    const { hall, phone } = await asked();
    hall.http = 'good';
    hall.line = 'dead';
    hall.lose();
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });

    const late = await asked();
    late.hall.http = 'good';
    late.hall.line = 'dead';
    late.hall.play.now += 19_000;
    late.phone.answer(right);
    await vi.advanceTimersByTimeAsync(310);
    expect(late.phone.state.getState().pending).toBeNull();
  });

  it('[R7] is stored once although both ways bring it, and a lost reply of one is made good by the other', async () => {
    const { hall, phone } = await asked();
    hall.line = 'losesReplies';
    hall.http = 'losesReplies';
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(hall.posted.length).toBeGreaterThan(1);
    hall.line = 'dead';
    hall.http = 'good';
    await vi.advanceTimersByTimeAsync(2_100);
    expect(phone.state.getState()).toMatchObject({ pending: null, shown: { me: { answer: { choice: right } } } });
    expect(new Set([...hall.posted, ...answers(hall).map((a) => a.input)].map((given) => JSON.stringify(given))).size).toBe(1);
    expect(hall.play.stored.get(0)?.length).toBe(1);
  });

  it('[R6] of a closed tab is delivered when the page opens again, before there is a connection', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    hall.say('opened_elsewhere');
    await vi.advanceTimersByTimeAsync(100);
    hall.http = 'good';
    const again = load(hall);
    await vi.advanceTimersByTimeAsync(0);
    expect(again.state.getState()).toMatchObject({ stage: { name: 'opening' }, pending: null });
    expect(hall.play.stored.get(0)?.length).toBe(1);
  });

  it.each(['online', 'pageshow', 'visibilitychange'])('[R6] is tried at once by all ways on %s', async (event) => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(1_600);
    const before = [answers(hall).length, hall.posted.length];
    (event === 'visibilitychange' ? document : window).dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    expect(answers(hall).length).toBeGreaterThan(before[0]!);
    expect(hall.posted.length).toBeGreaterThan(before[1]!);
  });

  it('[R6] that reaches the server after the end by HTTP is said to be not received', async () => {
    const { hall, phone } = await asked();
    hall.line = 'dead';
    phone.answer(right);
    await vi.advanceTimersByTimeAsync(100);
    hall.play.host('advance');
    hall.http = 'good';
    hall.announce({ withMe: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(phone.state.getState()).toMatchObject({ pending: null, refused: { index: 0, error: 'answer_too_late' } });
  });

  it('of another game never leaves the outbox', async () => {
    const { hall } = await asked();
    localStorage.setItem('tabarman.outbox', JSON.stringify({ gameId: 'other', index: 0, answerId: 'answer-1', choice: right }));
    const again = load(hall);
    await hall.connect();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(again.state.getState().pending).toBeNull();
    expect(answers(hall)).toEqual([]);
  });
});

it('asks for the review of the game at its end', async () => {
  const { hall, phone } = await asked();
  phone.answer(right);
  await vi.advanceTimersByTimeAsync(0);
  hall.play.host('advance');
  hall.play.host('endGame');
  const review = await phone.review();
  expect(review).toMatchObject({ ok: true, data: [{ credit: 1, content: { prompt: 'prompt 1 ky' }, choice: right }] });
});

it('asks again after just those refusals that the protocol calls passing and a phone can meet', () => {
  const ofDesks: readonly string[] = deskErrors;
  expect(passing).toEqual(Object.entries(errors).filter(([code, { retry }]) => retry && !ofDesks.includes(code)).map(([code]) => code));
});
