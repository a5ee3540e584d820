// Plays calls and a season into a data folder, so that they end yesterday: node server/src/testing/season/demo.ts <data folder>
import { manualClock } from '../../adapters/manual-clock.ts';
import { awarded, collect, reportAgain, reportGrants, signGrants } from '../calls/afterwards.ts';
import { judgeContest, publishContest, tellGrants } from '../calls/alone-calls.ts';
import { Hackathon } from '../calls/hackathon.ts';
import { openScene, sceneSettings } from '../calls/scene.ts';
import { answered } from '../request.ts';
import { startTestServer } from '../start-test-server.ts';
import { DAY_MS } from './season-of.ts';
import { SeasonStory } from './story.ts';

/** Grants to their decision, the hackathon until its vote is published, the season, and the last days of the contest, one after another. */
const DAYS = 23 + 34 + 45 + 4;
/** The contest takes works until shortly after the season. */
const CONTEST_DAYS = 47;

const [, , folder = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`  ${line}\n`);
/** 10:00 in Bishkek: every end is at a round hour. */
const MORNING_MS = 4 * 60 * 60_000;
const clock = manualClock(Math.floor((Date.now() - MORNING_MS) / DAY_MS - DAYS) * DAY_MS + MORNING_MS);
const server = await startTestServer({ ...sceneSettings, DATA_DIR: folder }, { clock });
const scene = await openScene(server, clock, say);
const grants = await tellGrants(scene);
await signGrants(scene, grants.told);
const hackathon = await Hackathon.publish(scene);
await hackathon.tell();
await reportGrants(scene, grants.told, grants.takers);
const contest = await publishContest(scene, CONTEST_DAYS);
const { slug } = await new SeasonStory(server, clock, say).tell(scene.organisers);
await judgeContest(scene, contest);
await reportAgain(scene, grants.told, grants.takers);
await collect(scene, grants.told, grants.takers);
const { link } = await answered<{ link: string }>(server, 'POST /people/invitations', { token: scene.organisers.first.token, body: { role: 'admin', scope: { countries: [], languages: [] } } });
const [grantee] = await awarded(grants.told, grants.takers);
await scene.end();
await server.stop();

const calls = [hackathon.told, grants.told, contest];
const own = (page: string, { slug: of }: { readonly slug: string }, key: string | undefined) => `/${page}/${of}#${key}`;
process.stdout.write(`
At the desk, once: ${link}
The public pages: ${[`/s/${slug}`, ...calls.map((told) => `/calls/${told.slug}/ru`), '/collection/ru'].join(', ')}
As somebody of the hackathon: ${own('t', hackathon.told, `me=${hackathon.takers[0]?.key}`)}, and as who has a grant: ${own('t', grants.told, `me=${grantee?.taker.key}`)}
As a mentor: ${own('mentor', hackathon.told, hackathon.mentorKeys[0])}, and as a juror of the contest: ${own('jury', contest, contest.jurors[0]?.key)}
`);
