import { inOrder, type Work } from './place-tasks.ts';

/** The longest chain of tasks that wait for each other. Days are working days. */
export interface CriticalPath {
  /** Days by which each task could be later without making the chain longer, by id. */
  readonly slacks: ReadonlyMap<string, number>;
  /** Ids of the tasks of the chain; of several chains the one that is first in the order of the list at each step. */
  readonly path: readonly string[];
  readonly days: number;
}

/** Critical path method over `after` alone, as if there were always somebody free. */
export function deriveCriticalPath(tasks: readonly Work[]): CriticalPath {
  const ordered = inOrder(tasks);
  const finish = new Map<string, number>();
  for (const { id, days, after } of ordered) {
    finish.set(id, days + Math.max(0, ...after.map((before) => finish.get(before) ?? 0)));
  }
  const total = Math.max(...finish.values());
  const latest = new Map(ordered.map(({ id }) => [id, total]));
  for (const { id, days, after } of [...ordered].reverse()) {
    const start = (latest.get(id) ?? total) - days;
    for (const before of after) latest.set(before, Math.min(latest.get(before) ?? total, start));
  }
  const slacks = new Map(ordered.map(({ id }) => [id, (latest.get(id) ?? total) - (finish.get(id) ?? 0)]));
  return { slacks, path: chain(tasks, finish, slacks), days: total };
}

/** Walks from task to task: the next one waits for the last and starts when that one is done, with nothing to spare. */
function chain(tasks: readonly Work[], finish: ReadonlyMap<string, number>, slacks: ReadonlyMap<string, number>): string[] {
  const path: string[] = [];
  const critical = tasks.filter(({ id }) => slacks.get(id) === 0);
  const starting = (task: Work) => (finish.get(task.id) ?? 0) - task.days;
  let next = critical.find((task) => starting(task) === 0);
  while (next !== undefined) {
    const last = next.id;
    path.push(last);
    const end = finish.get(last);
    next = critical.find((task) => task.after.includes(last) && starting(task) === end);
  }
  return path;
}
