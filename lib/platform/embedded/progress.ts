// Long steps at a terminal: a turning sign and the seconds on a real one, a line now and then in a log.

export type Progress = {
  /** Runs one step under a title. What it notes is shown beside the title once done. */
  step<T>(title: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T>;
  /** A line in between, without tearing the turning sign. */
  say(message: string): void;
};

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const quietInterval = 10_000;

export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  let clear = () => {};
  return {
    say(message) {
      clear();
      out.write(`${message}\n`);
    },
    async step(title, work) {
      const startedAt = Date.now();
      const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1).replace(".", ",");
      const sign = out.isTTY ? spin(out, title, seconds) : tick(out, title, seconds);
      clear = sign.clear;
      try {
        let detail = "";
        const result = await work((text) => {
          detail = ` : ${text}`;
        });
        sign.end();
        out.write(`✓ ${title} (${seconds()} s)${detail}\n`);
        return result;
      } catch (error) {
        sign.end();
        out.write(`✗ ${title} (${seconds()} s)\n`);
        throw error;
      } finally {
        clear = () => {};
      }
    },
  };
}

type Sign = { clear(): void; end(): void };

function spin(out: NodeJS.WriteStream, title: string, seconds: () => string): Sign {
  let frame = 0;
  const clear = () => out.write("\r\x1b[2K");
  const timer = setInterval(() => {
    frame = (frame + 1) % frames.length;
    // Cut to the width of the terminal: a line that wraps cannot be drawn over.
    out.write(`\r\x1b[2K${`${frames[frame]} ${title} ${seconds()} s`.slice(0, out.columns || 80)}`);
  }, 100);
  return {
    clear,
    end() {
      clearInterval(timer);
      clear();
    },
  };
}

function tick(out: NodeJS.WriteStream, title: string, seconds: () => string): Sign {
  const timer = setInterval(() => out.write(`… ${title} (${seconds()} s)\n`), quietInterval);
  return { clear() {}, end: () => clearInterval(timer) };
}
