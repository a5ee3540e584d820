import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { isPreviewReady, previewPage, type PreviewWish } from '../../game/preview-message.ts';
import styles from './preview.module.css';

/** The size in which each surface is drawn, before it is made to fit. */
const sizes = { phone: [360, 680], projector: [1_280, 720], desk: [640, 720] } as const;

/** The page of the preview, in a frame of its own: it measures by its own window, and speaks its own language. */
export function PreviewFrame({ show }: { readonly show: PreviewWish }) {
  const t = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [width, setWidth] = useState(0);
  const [w, h] = sizes[show.surface];

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && event.origin === location.origin && isPreviewReady(event.data)) setReady(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (isReady) frame.current?.contentWindow?.postMessage(show, location.origin);
  }, [isReady, show]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const scale = width / w;
  return (
    <div ref={box} className={styles.frame} data-surface={show.surface} style={{ height: h * scale }}>
      <iframe ref={frame} src={previewPage} title={t('editor.preview')} style={{ width: w, height: h, transform: `scale(${scale})` }} />
    </div>
  );
}
