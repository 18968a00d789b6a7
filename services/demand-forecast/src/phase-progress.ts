/**
 * Progress of something that has phases, which may run side by side. What a phase tells of itself counts by its share, and the
 * whole never goes back.
 *
 * @param shares of the time that the phases take; they sum to 1.
 * @returns where a phase tells how far it is, from 0 to 1.
 */
export function phaseProgress<Phase extends string>(
  shares: Readonly<Record<Phase, number>>,
  onProgress: (fraction: number) => void,
): (phase: Phase) => (fraction: number) => void {
  const done = new Map<Phase, number>();
  let told = 0;
  return (phase) => (fraction) => {
    done.set(phase, fraction * shares[phase]);
    const sum = [...done.values()].reduce((total, part) => total + part, 0);
    told = Math.max(told, Math.min(1, sum));
    onProgress(told);
  };
}

/** Progress of tasks that are as long as one another, in the order of `tasks`. */
export function taskProgress(
  tasks: number,
  onProgress: (fraction: number) => void,
): (task: number) => (fraction: number) => void {
  const done = new Float64Array(tasks);
  return (task) => (fraction) => {
    done[task] = fraction;
    onProgress(done.reduce((sum, part) => sum + part, 0) / tasks);
  };
}
