const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls `stop` once, at the first Ctrl-C, SIGTERM or closing of the terminal. Later ones change nothing: npm and the
 * terminal often send the same one twice.
 * @returns a function that puts the usual behaviour back. */
export function stopOnSignals(stop: (signal: NodeJS.Signals) => void): () => void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    stop(signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  surviveDeadTerminal();
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

const ignore = () => {};

/** Writing to a terminal that is gone fails with EIO or EPIPE: that must not cut the cleaning-up short. */
function surviveDeadTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners("error").includes(ignore)) stream.on("error", ignore);
  }
}
