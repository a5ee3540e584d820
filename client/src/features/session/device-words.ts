const systems: readonly (readonly [RegExp, string])[] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux|X11/, 'Linux']];
/** In this order: each of them also says the names of those after it. */
const browsers: readonly (readonly [RegExp, string])[] = [[/YaBrowser/, 'Yandex'], [/OPR\//, 'Opera'], [/Edg\//, 'Edge'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];

/** What a person calls the device that a browser's own description tells of: "Chrome · Android"; null for a program. */
export function deviceWords(userAgent: string): string | null {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  return browser ? [browser, system].filter((word) => word !== undefined).join(' · ') : null;
}
