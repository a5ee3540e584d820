import { createReader, type OpenEngine } from './engine.ts';

export const openWebSocket: OpenEngine = (address, { onOpen, onText, onLost }) => {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}?EIO=4&transport=websocket`);
  const reader = createReader({ onOpen, onText, onLost: lose, answerPing: () => socket.send('3') });
  socket.onmessage = ({ data }) => reader.read(String(data));
  socket.onclose = lose;

  function close(): void {
    reader.stop();
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  function lose(): void {
    close();
    onLost();
  }

  return { send: (text) => socket.send(`4${text}`), close };
};
