import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Picture } from '../../../../ui/picture.tsx';
import { Shape } from '../../../../ui/shape.tsx';
import type { Option } from '../../phone/option-tiles.tsx';
import { moved } from './moved.ts';
import styles from './order-list.module.css';

interface OrderListProps {
  readonly options: readonly Option[];
  /** Option ids, first to last. */
  readonly order: readonly string[];
  readonly isClosed: boolean;
  readonly onMove: (order: readonly string[]) => void;
}

/** Options that are put in order by their two buttons, or by dragging the shape. */
export function OrderList({ options, order, isClosed, onMove }: OrderListProps) {
  const t = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const textOf = (id: string) => options.find((o) => o.id === id)?.text ?? '';

  const move = (id: string, to: number) => {
    const from = order.indexOf(id);
    if (isClosed || to === from || to < 0 || to >= order.length) return;
    onMove(moved(order, from, to));
    setSaid(`${textOf(id)}: ${to + 1}`);
  };

  useEffect(() => {
    if (dragged === null) return;
    const drag = ({ clientY }: PointerEvent) => {
      const boxes = Array.from(list.current?.children ?? [], (row) => row.getBoundingClientRect());
      move(dragged, placeAt(clientY, boxes, order.indexOf(dragged)));
    };
    const drop = () => setDragged(null);
    addEventListener('pointermove', drag);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', drop);
    return () => {
      removeEventListener('pointermove', drag);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', drop);
    };
  });

  const grasp = (id: string) => (event: ReactPointerEvent) => {
    if (isClosed || event.button !== 0) return;
    event.preventDefault();
    setDragged(id);
  };

  return (
    <>
      <ol ref={list} className={styles.list} data-dense={order.length > 5 || undefined}>
        {order.map((id, place) => {
          const picture = options.find((o) => o.id === id)?.picture;
          return (
            <li key={id} className={styles.row} data-option={options.findIndex((o) => o.id === id)} data-dragged={id === dragged || undefined}>
              <span className={styles.grip} onPointerDown={grasp(id)}>
                <b>{place + 1}</b>
                <Shape index={options.findIndex((o) => o.id === id)} />
              </span>
              {picture ? <Picture picture={picture} size="small" className={styles.picture} /> : null}
              <span className={styles.text}>{textOf(id)}</span>
              <span className={styles.buttons}>
                <IconButton label={t('order.up', { text: textOf(id) })} disabled={isClosed || place === 0} onClick={() => move(id, place - 1)}>
                  <Icon><path d="M5 15.5 12 8.5 19 15.5" /></Icon>
                </IconButton>
                <IconButton label={t('order.down', { text: textOf(id) })} disabled={isClosed || place === order.length - 1} onClick={() => move(id, place + 1)}>
                  <Icon><path d="M5 8.5 12 15.5 19 8.5" /></Icon>
                </IconButton>
              </span>
            </li>
          );
        })}
      </ol>
      <output className="heard">{said}</output>
    </>
  );
}

/** Where a row dragged from `from` belongs when the finger is at `y`: past the middle of another row is in its place. */
function placeAt(y: number, boxes: readonly DOMRect[], from: number): number {
  let to = from;
  boxes.forEach(({ top, height }, place) => {
    const middle = top + height / 2;
    if (place < from && y < middle) to = Math.min(to, place);
    if (place > from && y > middle) to = Math.max(to, place);
  });
  return to;
}
