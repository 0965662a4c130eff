/**
 * Lets the page draw, answer and run its timers before long work goes on. A message waits its turn behind all of those;
 * a timer would wait at least 4 ms each time, and `scheduler.yield` would go before other timers.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
