/** Lets a loop sleep until something happens or time is up. A beat while nobody sleeps shortens the next sleep to nothing. */
export class Pulse {
  private beaten = false;
  private wake: (() => void) | undefined;

  beat(): void {
    this.beaten = true;
    this.wake?.();
  }

  async next(milliseconds: number): Promise<void> {
    if (!this.beaten)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.wake = undefined;
    this.beaten = false;
  }
}
