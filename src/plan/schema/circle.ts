import type { Path } from '../finding.ts';
import type { RoadmapPlan } from './plan.ts';

interface Place {
  readonly id: string;
  readonly path: Path;
  /** Tasks that must be done first; without `after`, the task before. */
  readonly before: readonly string[];
  readonly written: boolean;
}

/** A circle of dependencies: the tasks in the order in which they would follow each other, and where it closes. */
export interface Circle {
  readonly ids: readonly string[];
  readonly path: Path;
}

/**
 * Looks for tasks that wait for each other.
 *
 * @param plan a roadmap in which each id names one task; references to no task are left out
 * @returns circles in the order of the file; of those that share a task, or lead into each other, only the first
 */
export function findCircles(plan: RoadmapPlan): Circle[] {
  const circles: Circle[] = [];
  const places: Place[] = [];
  plan.milestones.forEach((milestone, m) => {
    milestone.tasks.forEach((task, t) => {
      const previous = places.at(-1);
      const before = task.after ?? (previous === undefined ? [] : [previous.id]);
      places.push({ id: task.id, path: ['milestones', m, 'tasks', t], before, written: task.after !== undefined });
    });
  });
  const byId = new Map(places.map((place) => [place.id, place]));
  const done = new Set<string>();
  for (const start of places) {
    const trail: { place: Place; next: number }[] = [{ place: start, next: 0 }];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const id = done.has(top.place.id) ? undefined : top.place.before[top.next];
      if (id === undefined) {
        done.add(top.place.id);
        trail.pop();
        continue;
      }
      const next = byId.get(id);
      if (next === undefined) {
        top.next += 1;
        continue;
      }
      const closing = trail.findIndex(({ place }) => place.id === next.id);
      if (closing >= 0) {
        circles.push(closeCircle(trail.slice(closing).map(({ place }) => place), top.place, top.next));
        for (const { place } of trail) done.add(place.id);
        break;
      }
      top.next += 1;
      trail.push({ place: next, next: 0 });
    }
  }
  return circles;
}

/** The trail walks from a task to what it waits for, so the circle reads backwards. */
function closeCircle(trail: readonly Place[], last: Place, position: number): Circle {
  const ids = trail.map(({ id }) => id).reverse();
  return {
    ids: [...ids, ...ids.slice(0, 1)],
    path: last.written ? [...last.path, 'after', position] : [...last.path, 'id'],
  };
}
