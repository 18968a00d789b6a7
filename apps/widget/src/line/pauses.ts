/** Waits that can be cut short together. */
export class Pauses {
  private readonly waiting = new Set<() => void>();

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.waiting.add(end);
    });
  }

  end(): void {
    for (const end of [...this.waiting]) end();
  }
}
