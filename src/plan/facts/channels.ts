import type { ArchitecturePlan } from '../schema/plan.ts';

type Component = ArchitecturePlan['components'][number];
type Flow = ArchitecturePlan['flows'][number];

/** A queue, topic, bus or stream with what puts messages in and what gets them. */
export interface Channel {
  readonly component: Component;
  /** Flows into it, in the order of the file. */
  readonly producers: readonly ChannelEnd[];
  /** Flows out of it, and those by which a consumer asks it for messages, in the order of the file. */
  readonly consumers: readonly ChannelEnd[];
  /** The queue of the plan in which failed messages end, where it is drawn. */
  readonly deadLetters?: Component;
}

export interface ChannelEnd {
  readonly component: Component;
  readonly flow: Flow;
}

const kinds = new Set<Component['kind']>(['queue', 'topic', 'bus', 'stream']);
// Some authors draw the arrow from the one who asks, not the way that messages take.
const asks = /\b(?:polls?|polling|receives?|consumes?|pulls?|long.?poll(?:s|ing)?|subscribes?|dequeues?)\b/i;

/** The channels of a plan in the order of the file, without dead-letter queues that nothing reads. */
export function channelsOf(plan: ArchitecturePlan): Channel[] {
  const components = new Map(plan.components.map((component) => [component.id, component]));
  const ends = (flows: readonly Flow[], side: 'from' | 'to') =>
    flows.flatMap((flow): ChannelEnd[] => {
      const component = components.get(flow[side]);
      return component === undefined ? [] : [{ component, flow }];
    });
  return plan.components.flatMap((component): Channel[] => {
    if (!kinds.has(component.kind)) return [];
    const incoming = plan.flows.filter(({ from, to }) => to === component.id && from !== to);
    const outgoing = plan.flows.filter(({ from, to }) => from === component.id && from !== to);
    const asking = incoming.filter((flow) => isPoll(flow, components.get(flow.from)));
    const redrives = outgoing.filter(({ to }) => isDeadLetterQueue(components.get(to), plan));
    const producers = ends(incoming.filter((flow) => !asking.includes(flow)), 'from');
    const consumers = [...ends(outgoing.filter((flow) => !redrives.includes(flow)), 'to'), ...ends(asking, 'from')].sort(
      (a, b) => plan.flows.indexOf(a.flow) - plan.flows.indexOf(b.flow),
    );
    if (consumers.length === 0 && isDeadLetterQueue(component, plan)) return [];
    const setting = component.config?.deadLetterQueue;
    const named = plan.components.find(({ id, name }) => id !== component.id && (id === setting || name === setting));
    const deadLetters = named ?? components.get(redrives[0]?.to ?? '');
    return [{ component, producers, consumers, ...(deadLetters === undefined ? {} : { deadLetters }) }];
  });
}

function isPoll({ label, protocol }: Flow, from: Component | undefined): boolean {
  return (from?.kind === 'compute' || from?.kind === 'workflow') && asks.test(`${label} ${protocol}`);
}

/** Whether failed messages of another component end in a queue: by its name, or because the other one names it. */
function isDeadLetterQueue(queue: Component | undefined, { components, flows }: ArchitecturePlan): boolean {
  if (queue?.kind !== 'queue') return false;
  const { id, name, technology = '' } = queue;
  if (/dead.?letter|DLQ/i.test(`${id} ${name} ${technology}`)) return true;
  const isNamed = ({ id: other, config }: Component) => other !== id && (config?.deadLetterQueue === id || config?.deadLetterQueue === name);
  if (components.some(isNamed)) return true;
  const sources = flows.filter(({ to }) => to === id).map(({ from }) => components.find((component) => component.id === from)?.kind);
  return sources.length > 0 && sources.every((kind) => kind === 'queue');
}
