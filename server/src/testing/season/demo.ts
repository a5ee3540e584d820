// Plays the simulated season into a data folder, so that it ended yesterday: node server/src/testing/season/demo.ts <data folder>
import { manualClock } from '../../adapters/manual-clock.ts';
import { startTestServer } from '../start-test-server.ts';
import { DAY_MS } from './season-of.ts';
import { SeasonStory } from './story.ts';

/** From the day before entries open to the day after the final. */
const SEASON_DAYS = 45;

const [, , folder = ''] = process.argv;
const clock = manualClock(Date.now() - SEASON_DAYS * DAY_MS);
const server = await startTestServer({ DATA_DIR: folder }, { clock });
const { slug } = await new SeasonStory(server, clock, (line) => void process.stdout.write(`  ${line}\n`)).tell();
await server.stop();
process.stdout.write(`\nThe public pages: /s/${slug}\n`);
