/** A PIN in two groups of three, as people read it out: `482 913`. */
export function groupPin(pin: string): string {
  return pin.replace(/(\d{3})(?=\d)/g, '$1\u00A0');
}
