import { SingleBar } from "cli-progress";

/** Milliseconds between two lines where there is no terminal to draw on. */
const lineEveryMs = 5_000;

/** Shows how far something is, on standard error: a bar on a terminal, a plain line now and then elsewhere. */
export class ProgressLine {
  private readonly bar: SingleBar | null;
  private saidAt = Date.now();

  constructor(
    label: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.bar = stream.isTTY
      ? new SingleBar({
          format: `${label} {bar} {percentage}% {remark}`,
          stream,
          hideCursor: true,
          clearOnComplete: true,
        })
      : null;
    this.bar?.start(100, 0, { remark: "" });
  }

  /** @param fraction from 0 to 1, or null while it is not known */
  show(fraction: number | null, remark: string): void {
    if (this.bar !== null) {
      this.bar.update(Math.round((fraction ?? 0) * 100), { remark });
      return;
    }
    if (Date.now() - this.saidAt < lineEveryMs) return;
    this.saidAt = Date.now();
    this.stream.write(fraction === null ? `${remark}\n` : `${Math.round(fraction * 100)} % ${remark}\n`);
  }

  close(): void {
    this.bar?.stop();
  }
}
