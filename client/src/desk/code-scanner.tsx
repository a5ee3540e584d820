import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMessages } from '../i18n/desk/messages.ts';
import { Button } from '../ui/button.tsx';
import styles from './code-scanner.module.css';

/** A cheap phone reads a picture of this width in less than the time between two. */
const WIDTH = 640;
const EVERY_MS = 200;
/** The same code is told again after this long: it is still before the camera. */
const SAME_MS = 3_000;

/** Reads QR codes with the camera, one after the other, until it is closed. Nothing of the pictures leaves the device. */
export function CodeScanner({ onCode }: { readonly onCode: (text: string) => void }) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <div className={styles.scanner}>
      <div><Button onClick={() => { setMissing(false); setOpen(!isOpen); }}>{t(isOpen ? 'door.scanStop' : 'door.scan')}</Button></div>
      {isOpen ? <Camera onCode={onCode} onMissing={() => { setMissing(true); setOpen(false); }} /> : null}
      <p role="status">{isMissing ? t('door.scanNone') : null}</p>
    </div>
  );
}

function Camera({ onCode, onMissing }: { readonly onCode: (text: string) => void; readonly onMissing: () => void }) {
  const t = useMessages();
  const video = useRef<HTMLVideoElement>(null);
  const told = useEffectEvent(onCode);
  const missing = useEffectEvent(onMissing);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const begin = async () => {
      const { readQr } = await import('./read-qr.ts');
      // Outside of https there is none.
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } });
      if (isOver || video.current === null) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      const picture = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      let last = { text: '', at: 0 };
      timer = setInterval(() => {
        const from = video.current;
        if (!from || !picture || from.videoWidth === 0) return;
        const [width, height] = [WIDTH, Math.round((WIDTH * from.videoHeight) / from.videoWidth)];
        Object.assign(picture.canvas, { width, height });
        picture.drawImage(from, 0, 0, width, height);
        const text = readQr(picture.getImageData(0, 0, width, height));
        if (text === null || (text === last.text && Date.now() - last.at < SAME_MS)) return;
        last = { text, at: Date.now() };
        told(text);
      }, EVERY_MS);
    };
    begin().catch(() => missing());
    return () => {
      isOver = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <>
      <video ref={video} className={styles.picture} muted playsInline aria-label={t('door.scanText')} />
      <p>{t('door.scanText')}</p>
    </>
  );
}
