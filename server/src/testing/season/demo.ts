// Plays a hackathon and a season into a data folder, so that the season ended yesterday: node server/src/testing/season/demo.ts <data folder>
import { manualClock } from '../../adapters/manual-clock.ts';
import { Hackathon } from '../calls/hackathon.ts';
import { openDesk } from '../organisers.ts';
import { startTestServer } from '../start-test-server.ts';
import { DAY_MS } from './season-of.ts';
import { SeasonStory } from './story.ts';

/** From the day before entries open to the day after the final. */
const SEASON_DAYS = 45;
/** From the day before people register to the released decision. */
const HACKATHON_DAYS = 32;

const [, , folder = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`  ${line}\n`);
const clock = manualClock(Date.now() - (SEASON_DAYS + HACKATHON_DAYS) * DAY_MS);
const server = await startTestServer({ DATA_DIR: folder }, { clock });
const organisers = await openDesk(server);
const hackathon = await Hackathon.publish({ server, clock, organisers, say });
await hackathon.tell();
const { slug } = await new SeasonStory(server, clock, say).tell(organisers);
await server.stop();
process.stdout.write(`\nThe public pages: /s/${slug} and /calls/${hackathon.told.slug}/ru\n`);
