import { Presets, SingleBar } from "cli-progress";
import type { Step } from "./library/load.ts";

/** Where progress is shown. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

export interface Progress {
  onStep(step: Step): void;
  /** Takes the bar away, so that what is printed next stands on a line of its own. */
  end(): void;
}

/** How far a load has come: a bar that moves where somebody looks at a terminal, else a line for each step. */
export function showProgress(stream: ProgressStream): Progress {
  return stream.isTTY === true ? bar(stream) : lines(stream);
}

function lines(stream: ProgressStream): Progress {
  return {
    onStep: ({ name, done, total }) => void stream.write(`${done + 1}/${total} ${name}\n`),
    end: () => {},
  };
}

function bar(stream: ProgressStream): Progress {
  const shown = new SingleBar(
    {
      stream,
      format: "{bar} {value}/{total} {step}",
      barsize: 30,
      clearOnComplete: true,
      // It would take the signal and let the work go on.
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    onStep({ name, done, total }) {
      if (!begun) shown.start(total, 0, { step: name });
      begun = true;
      shown.update(done, { step: name });
    },
    end() {
      if (begun) shown.stop();
    },
  };
}
