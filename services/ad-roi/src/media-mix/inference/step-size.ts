/**
 * Dual averaging: the step size at which trajectories are accepted as often as wanted.
 *
 * Hoffman and Gelman (2014), The No-U-Turn Sampler, section 3.2, with its constants γ = 0.05, t₀ = 10, κ = 0.75.
 */
export class StepSize {
  private readonly centre: number;
  private count = 0;
  private shortfall = 0;
  private logStep: number;
  private logAverage = 0;

  /**
   * @param initial first guess
   * @param target share of accepted trajectories, 0 … 1
   */
  constructor(
    initial: number,
    private readonly target: number,
  ) {
    this.centre = Math.log(10 * initial);
    this.logStep = Math.log(initial);
  }

  /** @param accepted share of the last trajectories that was, 0 … 1 */
  learn(accepted: number): void {
    this.count++;
    const weight = 1 / (this.count + 10);
    this.shortfall = (1 - weight) * this.shortfall + weight * (this.target - accepted);
    this.logStep = this.centre - (Math.sqrt(this.count) / 0.05) * this.shortfall;
    const part = this.count ** -0.75;
    this.logAverage = part * this.logStep + (1 - part) * this.logAverage;
  }

  /** To be used while it learns. */
  current(): number {
    return Math.exp(this.logStep);
  }

  /** To be used from then on: the average. */
  settled(): number {
    return Math.exp(this.count === 0 ? this.logStep : this.logAverage);
  }
}
