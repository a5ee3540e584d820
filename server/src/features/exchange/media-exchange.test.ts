import { strToU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { ImportReport } from '@tabarman/shared/exchange/import-report.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { claimedPng, twoHalves } from '../media/pictures.fixture.ts';
import { writeZip } from './containers/zip.ts';
import { writeOwnJson } from './formats/own-json.ts';

let server: TestServer;
let other: TestServer;
let [token, foreign] = ['', ''];
let png: Uint8Array;
const mp3 = readFileSync(new URL('../media/samples/tone.mp3', import.meta.url));

beforeAll(async () => {
  [server, other] = await Promise.all([startTestServer(), startTestServer()]);
  [token, foreign] = [(await server.claim()).token, (await other.claim()).token];
  png = await twoHalves().png().toBuffer();
});
afterAll(() => Promise.all([server.stop(), other.stop()]));

async function imported(file: Uint8Array, at = server, by = token): Promise<{ report: ImportReport; draft: Draft; questId: string }> {
  const read = await request(at, 'POST /imports', { token: by, file });
  const { id, report } = read.body as { id: string; report: ImportReport };
  const { questId } = (await request(at, `POST /imports/${id}/quest`, { token: by, body: { take: 'good' } })).body as { questId: string };
  return { report, questId, draft: ((await request(at, `GET /quests/${questId}/draft`, { token: by })).body as { draft: Draft }).draft };
}

const partsOf = (draft: Draft) => draft.rounds.flatMap((round) => round.questions).map(({ picture, audio, ask }) => ({ picture, audio, options: 'options' in ask ? ask.options.map((option) => option.picture) : [] }));

/** A quest of ours whose first question has a picture, a sound and a picture at its first option; the parts of an archive beside it. */
function quest(ids: { picture: string; sound: string }) {
  // Kinds of question share their options.
  const six = JSON.parse(JSON.stringify(sixKinds())) as ReturnType<typeof sixKinds>;
  const first = six.content.rounds[0]!.questions[0]!;
  Object.assign(first, { picture: { id: ids.picture, width: 400, height: 200, alt: { en: 'two halves' } }, audio: { id: ids.sound, format: 'mp3', durationMs: 1_000, caption: { en: 'a tone' } } });
  if ('options' in first.ask) Object.assign(first.ask.options[0]!, { picture: { id: ids.picture, width: 400, height: 200, alt: { uz: 'yarmi' } } });
  return { slug: 'six', ...six };
}
const hex = (letter: string) => letter.repeat(32);

describe('pictures and sounds in files of questions', () => {
  it('[I12] [I8] our own archive takes them out and back as they are, here and on another server', async () => {
    const { draft, questId } = await imported(writeOwnJson(quest({ picture: hex('a'), sound: hex('b') }), { [`media/${hex('a')}.webp`]: png, [`media/${hex('b')}.mp3`]: mp3 }));
    const [first] = partsOf(draft);
    expect(first).toMatchObject({ picture: { width: 400, height: 200, alt: { en: 'two halves' } }, audio: { caption: { en: 'a tone' } }, options: [{ alt: { uz: 'yarmi' } }, undefined, undefined, undefined] });
    expect(first?.picture?.id).not.toBe(hex('a'));
    expect((await fetch(`${server.url}/media/${first?.picture?.id}-small.webp`)).status).toBe(200);

    const written = await fetch(`${server.url}/api/v1/quests/${questId}/files/json`, { headers: { authorization: `Bearer ${token}` } });
    const file = await written.bytes();
    expect(Object.keys(unzipSync(file)).sort()).toEqual([`media/${first?.picture?.id}.webp`, `media/${first?.audio?.id}.mp3`, 'quest.json'].sort());
    const again = await imported(file);
    expect([again.report.findings, partsOf(again.draft)]).toEqual([[], partsOf(draft)]);
    const [theirs] = partsOf((await imported(file, other, foreign)).draft);
    expect([theirs?.picture?.width, theirs?.picture?.alt]).toEqual([400, { en: 'two halves' }]);
    expect(theirs?.picture?.id).not.toBe(first?.picture?.id);
    expect((await fetch(`${other.url}/media/${theirs?.audio?.id}.mp3`)).status).toBe(200);
  });

  it('[I12] what is missing, or no picture, is left out and told; the question stays', async () => {
    const { report, draft } = await imported(writeOwnJson(quest({ picture: hex('c'), sound: hex('d') }), { [`media/${hex('d')}.mp3`]: png }));
    expect(partsOf(draft)[0]).toEqual({ picture: undefined, audio: undefined, options: [undefined, undefined, undefined, undefined] });
    expect(report.findings.map(({ code, at }) => [code, at])).toEqual(Array.from({ length: 3 }, () => ['media_left_out', { by: 'question', question: 1 }]));
    expect(draft.rounds[0]?.questions).toHaveLength(3);
  });

  it('[I12] [TR44] one that claims to be larger than can be is left out and told', async () => {
    const { report, draft } = await imported(writeOwnJson(quest({ picture: hex('e'), sound: hex('f') }), { [`media/${hex('e')}.webp`]: claimedPng(50_000, 50_000), [`media/${hex('f')}.mp3`]: mp3 }));
    expect(partsOf(draft)[0]).toMatchObject({ picture: undefined, audio: { format: 'mp3' } });
    expect(report.findings.map(({ code, data }) => [code, data.value])).toEqual([['media_left_out', `media/${hex('e')}.webp`]]);
  });

  it('[I12] a pack of SIGame brings the first picture and sound of each question, also where they ask alone', async () => {
    const pack = `<package name="P" version="5"><rounds><round name="1"><themes><theme name="Реки"><questions>
      <question price="100"><params><param name="question" type="content"><item>Какая это река?</item><item type="image" isRef="True">река 1.png</item><item type="image" isRef="True">two.png</item></param></params><right><answer>Нарын</answer></right></question>
      <question price="200"><params><param name="question" type="content"><item type="audio" isRef="True">tone.mp3</item></param></params><right><answer>Комуз</answer></right></question>
      <question price="300"><params><param name="question" type="content"><item>Где?</item><item type="video" isRef="True">film.mp4</item></param></params><right><answer>Ош</answer></right></question>
    </questions></theme></themes></round></rounds></package>`;
    const { report, draft } = await imported(writeZip({ 'content.xml': strToU8(pack), [`Images/${encodeURI('река 1.png')}`]: png, 'Images/two.png': png, 'Audio/tone.mp3': mp3, 'Video/film.mp4': mp3 }));
    const [first, second, third] = partsOf(draft);
    expect([first?.picture?.width, first?.picture?.alt, second?.audio?.format, third]).toEqual([400, {}, 'mp3', { picture: undefined, audio: undefined, options: [] }]);
    expect(draft.rounds[0]?.questions.map(({ prompt }) => prompt.ru)).toEqual(['Реки: Какая это река?', 'Реки', 'Реки: Где?']);
    expect(report.findings.filter(({ code }) => code === 'media_left_out').map(({ data }) => data.value)).toEqual(['two.png', 'film.mp4']);
  });
});
