/** Where lines go: standard output, or a test's list. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Milliseconds between two lines of one step where no line can be rewritten. */
const plainIntervalMs = 10_000;

/** One line for each step when it is done; while steps run, a terminal shows all of them on its last line. */
export class Reporter {
  private readonly running = new Map<string, string>();

  constructor(private readonly sink: Sink) {}

  /** Prints text that stays. */
  say(text: string): void {
    this.clear();
    this.sink.write(`${text}\n`);
    this.show();
  }

  /** Begins a step. Steps may run side by side. */
  step(name: string): Step {
    const began = Date.now();
    let lastPlain = began;
    this.running.set(name, name);
    this.show();
    const end = (text: string) => {
      if (!this.running.delete(name)) return;
      this.say(`${text} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    };
    return {
      progress: (fraction, remark = "") => {
        const percent = `${Math.floor(Math.min(1, Math.max(0, fraction)) * 100)} %`;
        const text = [name, percent, remark].filter((part) => part !== "").join(" ");
        if (!this.running.has(name)) return;
        this.running.set(name, text);
        if (this.sink.isTTY) this.show();
        else if (Date.now() - lastPlain >= plainIntervalMs) {
          lastPlain = Date.now();
          this.sink.write(`  … ${text}\n`);
        }
      },
      done: (result) => end(`  ✓ ${result}`),
      failed: (reason) => end(`  ✗ ${name}: ${reason}`),
    };
  }

  private show(): void {
    if (!this.sink.isTTY || this.running.size === 0) return;
    const line = `  … ${[...this.running.values()].join(" · ")}`;
    this.sink.write(`\r\u001b[2K${line.slice(0, (this.sink.columns ?? 80) - 1)}`);
  }

  private clear(): void {
    if (this.sink.isTTY && this.running.size > 0) this.sink.write("\r\u001b[2K");
  }
}

/** A step that is going on. */
export interface Step {
  /** From 0 to 1, and what is being done right now. */
  progress(fraction: number, remark?: string): void;
  /** Ends the step with what came of it. */
  done(result: string): void;
  failed(reason: string): void;
}
