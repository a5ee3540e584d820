/** The address a page was opened by. */
export type PageAddress = Pick<Location, 'origin' | 'host' | 'hostname'>;

/** Where phones come in. */
export interface JoinPlace {
  /** Where other devices find this server. */
  readonly origin: string;
  /** What people type. */
  readonly address: string;
  /** What the QR code of a PIN holds. */
  linkTo(pin: string): string;
  /** The page was opened on the server itself, by a name that means another machine on every phone, and no other is known. */
  readonly isOnlyHere: boolean;
}

/** `joinOrigin` is where the server says phones find it: it counts when this page was opened on the server itself. */
export function joinPlaceAt(page: PageAddress, joinOrigin: string | null): JoinPlace {
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(page.hostname);
  const { origin, host } = isHere && joinOrigin !== null ? new URL(joinOrigin) : page;
  return { origin, address: host, linkTo: (pin) => `${origin}/j/${pin}`, isOnlyHere: isHere && joinOrigin === null };
}
