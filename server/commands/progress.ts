import { Presets, SingleBar } from "cli-progress";

/** Shows how far work has got, on standard error. */
export interface Progress {
  readonly reached: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** A bar for somebody at a terminal; elsewhere a line for each tenth that is done: "30 % read". */
export function progressShown(done: string): Progress {
  return process.stderr.isTTY ? bar() : lines(done);
}

/** The same, but silent for the first second: most work is done by then. */
export function patientProgress(done: string): Progress {
  const started = Date.now();
  let shown: Progress | undefined;
  return {
    reached(...far) {
      if (shown === undefined && Date.now() - started > 1000) shown = progressShown(done);
      shown?.reached(...far);
    },
    stop: () => shown?.stop(),
  };
}

function bar(): Progress {
  const shown = new SingleBar({ format: "{bar} {percentage}% {eta_formatted}" }, Presets.rect);
  shown.start(1, 0);
  return {
    reached(done, total) {
      shown.setTotal(total);
      shown.update(done);
    },
    stop: () => shown.stop(),
  };
}

/** A line for each tenth, for a file or another program. */
function lines(verb: string): Progress {
  let said = 0;
  return {
    reached(done, total) {
      const tenths = Math.floor((10 * done) / total);
      if (tenths > said) console.error(`${tenths * 10} % ${verb}`);
      said = Math.max(said, tenths);
    },
    stop: () => undefined,
  };
}
