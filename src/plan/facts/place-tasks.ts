/** What placing needs to know of a task. Days in halves; `after` holds ids of tasks in the same list. */
export interface Work {
  readonly id: string;
  readonly days: number;
  readonly after: readonly string[];
}

/**
 * Places tasks in the order of the list, each on the first day on which the tasks it waits for are done and one person
 * is free until it is done (serial schedule generation). One person does a task in one go. Somebody who waits may do a
 * later task of the list in the meantime, so gaps are filled. A task that waits for a later one in the list is placed
 * right after that one has been.
 *
 * @param teamSize people, at least 1
 * @returns days that have passed when each task starts, by id
 */
export function placeTasks(tasks: readonly Work[], teamSize: number): Map<string, number> {
  const starts = new Map<string, number>();
  /** People at work in each half day. Their names don't matter: whoever is free does it. */
  const busy: number[] = [];
  const ends = new Map<string, number>();
  for (const { id, days, after } of inOrder(tasks)) {
    const halves = days * 2;
    let start = Math.max(0, ...after.map((before) => ends.get(before) ?? 0));
    for (let half = start; half < start + halves; half += 1) {
      if ((busy[half] ?? 0) >= teamSize) start = half + 1;
    }
    while (busy.length < start + halves) busy.push(0);
    for (let half = start; half < start + halves; half += 1) busy[half] = (busy[half] ?? 0) + 1;
    starts.set(id, start / 2);
    ends.set(id, start + halves);
  }
  return starts;
}

/** The order of the list, but no task before one that it waits for. */
export function inOrder<W extends Work>(tasks: readonly W[]): W[] {
  const ordered = new Set<W>();
  const waiting: W[] = [];
  const ids = new Set<string>();
  const ready = (task: W) => task.after.every((id) => ids.has(id));
  const add = (task: W) => {
    ordered.add(task);
    ids.add(task.id);
  };
  for (const task of tasks) {
    if (!ready(task)) {
      waiting.push(task);
      continue;
    }
    add(task);
    for (let next = waiting.findIndex(ready); next >= 0; next = waiting.findIndex(ready)) {
      waiting.splice(next, 1).forEach(add);
    }
  }
  return [...ordered];
}
