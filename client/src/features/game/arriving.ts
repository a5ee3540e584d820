/** Whoever opens the link of their own, or another one on a page that is open: its key goes out of the address at once. */
export function arriving(take: (key: string) => void): void {
  const arrive = () => {
    const key = location.hash.slice(1);
    if (!/^[A-Za-z0-9._-]{16,128}$/.test(key)) return;
    take(key);
    history.replaceState(null, '', location.pathname);
  };
  addEventListener('hashchange', arrive);
  arrive();
}
