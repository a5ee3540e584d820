// Plays calls and a season into a data folder, so that they end yesterday: node server/src/testing/season/demo.ts <data folder>
import { manualClock } from '../../adapters/manual-clock.ts';
import { judgeContest, publishContest, reportGrants, signGrants, tellGrants } from '../calls/alone-calls.ts';
import { Hackathon } from '../calls/hackathon.ts';
import { openDesk } from '../organisers.ts';
import { startTestServer } from '../start-test-server.ts';
import { DAY_MS } from './season-of.ts';
import { SeasonStory } from './story.ts';

/** Grants to their decision, the hackathon, the season, and the last days of the contest, one after another. */
const DAYS = 23 + 32 + 45 + 4;
/** The contest takes works until shortly after the season. */
const CONTEST_DAYS = 47;

const [, , folder = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`  ${line}\n`);
const clock = manualClock(Date.now() - DAYS * DAY_MS);
const server = await startTestServer({ DATA_DIR: folder }, { clock });
const scene = { server, clock, organisers: await openDesk(server), say };
const grants = await tellGrants(scene);
await signGrants(scene, grants.told);
const hackathon = await Hackathon.publish(scene);
await hackathon.tell();
await reportGrants(scene, grants.told, grants.takers);
const contest = await publishContest(scene, CONTEST_DAYS);
const { slug } = await new SeasonStory(server, clock, say).tell(scene.organisers);
await judgeContest(scene, contest);
await server.stop();
process.stdout.write(`\nThe public pages: /s/${slug}${[hackathon.told, grants.told, contest].map((told) => `, /calls/${told.slug}/ru`).join('')}\n`);
