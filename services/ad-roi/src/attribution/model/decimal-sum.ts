/** An exact sum of decimals, as PostgreSQL's `numeric` adds them up: money is rounded once, at the end. */
export class DecimalSum {
  private units = 0n;
  /** Places behind the point. */
  private scale = 0;

  /** @param text digits with at most one point, such as `-12.50` */
  add(text: string): void {
    const point = text.indexOf(".");
    const scale = point < 0 ? 0 : text.length - point - 1;
    let units = BigInt(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
    if (scale > this.scale) {
      this.units *= 10n ** BigInt(scale - this.scale);
      this.scale = scale;
    } else if (scale < this.scale) units *= 10n ** BigInt(this.scale - scale);
    this.units += units;
  }

  /** The double that is nearest. */
  toNumber(): number {
    return Number(`${this.units}e-${this.scale}`);
  }
}
