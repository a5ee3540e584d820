import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What fades in is looked at when it is there; what runs with a clock is not waited for. */
const settled = `Promise.allSettled(document.getAnimations()
  .filter((animation) => animation.effect.getComputedTiming().endTime < 5_000)
  .map((animation) => animation.finished))`;

/** No violation on this screen, whatever its impact, and readable colours in the dark too; names which screen it was. */
export async function check(page: Page, screen: string, { isBrief = false } = {}): Promise<void> {
  const inLight = await look(page, looking(page));
  if (isBrief) return report(screen, inLight.violations);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await look(page, looking(page).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  report(screen, [...inLight.violations, ...inDark.violations.map((v) => ({ ...v, id: `${v.id} in the dark` }))]);
}

/** No screen has frames: what puts those together, in a page of its own for each look, is left out. */
const looking = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/** Options open by their own clock: what began to fade in while it was looked at is looked at once more. */
async function look(page: Page, axe: AxeBuilder) {
  await page.evaluate(settled);
  const seen = await axe.analyze();
  if (seen.violations.length === 0) return seen;
  await page.evaluate(settled);
  return axe.analyze();
}

function report(screen: string, violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): void {
  expect.soft(violations.map((v) => `${screen}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}
