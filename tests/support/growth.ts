/** Processor time of this thread in milliseconds: what other processes do meanwhile doesn't count. */
function cost(work: () => void): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/**
 * How many times the work of a quarter the whole takes: 4 where it grows with the size of the input, 16 where it grows
 * with its square. Work below a tenth of a second is not worth a judgement and counts as 4.
 * @param work does the work for a share of the input, 1 for the whole
 */
export function growth(work: (share: number) => void): number {
  const whole = cost(() => { work(1); });
  return whole < 100 ? 4 : whole / cost(() => { work(0.25); });
}
