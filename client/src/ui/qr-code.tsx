import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** The modules of light that a reader needs around the code. */
const QUIET = 4;

interface QrCodeProps {
  readonly link: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** The QR code of a link: dark on light in both themes, because many phones read no other. */
export function QrCode({ link, label }: QrCodeProps) {
  const { data, size } = encode(link, { ecc: 'M', border: QUIET });
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={modules.join('')} />
    </svg>
  );
}
