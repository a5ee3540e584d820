import { encode } from 'uqr';

/** The modules of light that a reader needs around the code. */
const QUIET = 4;

/** A QR code as the path of its dark modules, in a square of `size` units. */
export function qrPath(link: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  return { size, path: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('') };
}

/** Dark on light, as a file for print. */
export function qrSvg(link: string): string {
  const { path, size } = qrPath(link);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="1024" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#17132b" d="${path}"/></svg>\n`;
}
