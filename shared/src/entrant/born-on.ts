const YOUNGEST = 5;
const OLDEST = 100;

/** EN3: whether somebody can be born on a day (`YYYY-MM-DD`) and enter something today: there is that day, and it is 5 to 100 years ago. */
export function isPossibleBirthDate(bornOn: string, today: string): boolean {
  const at = Date.parse(`${bornOn}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(bornOn) || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== bornOn) return false;
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return years >= YOUNGEST && years <= OLDEST;
}
