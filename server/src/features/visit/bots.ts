const programs = /bot|crawl|spider|slurp|preview|fetch|monitor|uptime|scan|headless|lighthouse|facebookexternalhit|whatsapp|telegram|skype|curl|wget|python|java\/|go-http|okhttp|axios|node/i;

/** SI13: whether a browser says that it is none: programs that look at pages for others. Nothing said is nobody. */
export function isProgram(userAgent: string | undefined): boolean {
  return userAgent === undefined || userAgent.trim() === '' || programs.test(userAgent);
}
