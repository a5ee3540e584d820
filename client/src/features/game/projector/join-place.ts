/** Where phones come in: this page's own server. */
export interface JoinPlace {
  /** What people type. */
  readonly address: string;
  /** What the QR code of a PIN holds. */
  linkTo(pin: string): string;
  /** The page was opened on the server itself, by a name that means another machine on every phone. */
  readonly isOnlyHere: boolean;
}

export function joinPlaceAt({ origin, host, hostname }: Pick<Location, 'origin' | 'host' | 'hostname'>): JoinPlace {
  return {
    address: host,
    linkTo: (pin) => `${origin}/j/${pin}`,
    isOnlyHere: /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname),
  };
}
