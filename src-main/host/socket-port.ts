/** A port over a WebSocket: JSON texts, one message each. */
import type { WebSocket } from 'ws';
import type { Port } from '#contract/wire.ts';

/** Speaks the contract over a socket that was let in. What is not a JSON text ends the connection. */
export function portOfSocket(socket: WebSocket): Port {
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listen) => {
      socket.on('message', (data, isBinary) => {
        const message = isBinary ? undefined : parse(data.toString());
        if (message === undefined) socket.close(1007, 'JSON texts only');
        else listen(message);
      });
    },
    onClose: (listen) => {
      socket.on('close', listen);
    },
    close: () => socket.close(),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
