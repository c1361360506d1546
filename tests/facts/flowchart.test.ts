import { describe, expect, it } from 'vitest';
import { deriveFlowchart } from '../../src/plan/facts/flowchart.ts';
import { componentKinds } from '../../src/plan/schema/component.ts';
import { architecture, type FlowSketch } from './architectures.ts';
import { taskApi } from './contract-plans.ts';
import { decoded } from './decoded.ts';

const lines = (...sketch: Parameters<typeof architecture>) => deriveFlowchart(architecture(...sketch)).split('\n').map((line) => line.trim());

describe('the flowchart', () => {
  it('is this for the contract’s architecture', () => {
    expect(deriveFlowchart(taskApi)).toBe(`flowchart TB
  accTitle: Components and flows
  accDescr: #67;lient #40;Web#47;Mobile#41; calls Cognito over HTTPS#58; sign in#46; Client #40;Web#47;Mobile#41; calls API Gateway over HTTPS#58; JSON requests #40;up to 20 KB#41;#46; API Gateway calls Task API over Lambda proxy#58; invoke #40;up to 20 KB#41;#44; waits up to 10 s#46; Task API calls Tasks table over AWS SDK#58; query and write#44; waits up to 2 s#44; 2 retries#46;
  n1["#67;lient #40;Web#47;Mobile#41;"]
  n2["#65;PI Gateway"]
  n3["#67;ognito"]
  n4["#84;ask API"]
  n5[("#84;asks table")]
  n1 -->|"#115;ign in"| n3
  n1 -->|"#74;SON requests"| n2
  n2 -->|"#105;nvoke<br>#49;0 s"| n4
  n4 -->|"#113;uery and write<br>#50; s × 3"| n5`);
  });

  it('draws stores as cylinders, channels with double sides and what belongs to others dashed', () => {
    const shapes = new Map(componentKinds.map((kind) => [kind, lines([`a:${kind}`])[3]?.replace('n1', '').replace('"#65;"', '')]));
    const kindsOf = (shape: string) => [...shapes].flatMap(([kind, its]) => (its === shape ? [kind] : []));
    expect(kindsOf('[()]')).toEqual(['database', 'storage', 'cache']);
    expect(kindsOf('[[]]')).toEqual(['queue', 'topic', 'bus', 'stream']);
    expect(kindsOf('[]:::external')).toEqual(['external']);
    expect(kindsOf('[]')).toEqual(['client', 'gateway', 'compute', 'identity', 'cdn', 'scheduler', 'workflow']);
  });

  it.each<[FlowSketch, string]>([
    [['a -> b', { label: 'go' }], 'n1 -->|"#103;o"| n2'],
    [['a ~> b', { label: 'go', timeoutSeconds: 1 }], 'n1 -.->|"#103;o"| n2'],
    [['a -> b', { label: 'go', timeoutSeconds: 2.5 }], 'n1 -->|"#103;o<br>#50;#46;5 s"| n2'],
    [['a -> b', { label: 'go', timeoutSeconds: 5, retries: 1 }], 'n1 -->|"#103;o<br>#53; s × 2"| n2'],
    [['a -> b', { label: 'go', retries: 3 }], 'n1 -->|"#103;o"| n2'],
  ])('draws the flow %j as %s', (flow, drawn) => {
    expect(lines(['a', 'b'], [flow]).at(-1)).toBe(drawn);
  });

  const chain = (count: number): Parameters<typeof architecture> => [
    Array.from({ length: count }, (_, index) => `service${index}`),
    Array.from({ length: count - 1 }, (_, index): FlowSketch => [`service${index} -> service${index + 1}`]),
  ];
  const fan = (count: number): Parameters<typeof architecture> => [
    ['api', ...Array.from({ length: count }, (_, index) => `orders-table${index}`)],
    Array.from({ length: count }, (_, index): FlowSketch => [`api -> orders-table${index}`]),
  ];

  it.each([
    ['three in a row from left to right', chain(3), 'LR'],
    ['six in a row from top to bottom', chain(6), 'TB'],
    ['many beside each other from left to right', fan(12), 'LR'],
    ['a circle like the row that it is', [chain(6)[0], [...(chain(6)[1] ?? []), ['service5 -> service0']]] as Parameters<typeof architecture>, 'TB'],
    ['components without flows', [['a', 'b']] as Parameters<typeof architecture>, 'LR'],
  ])('draws %s', (_, sketch, direction) => {
    expect(lines(...sketch)[0]).toBe(`flowchart ${direction}`);
  });

  it('describes at most 600 characters of flows, in whole sentences, and says how many are left', () => {
    const flows = Array.from({ length: 40 }, (): FlowSketch => ['a -> b', { label: 'x'.repeat(40) }]);
    const description = decoded(lines(['a', 'b'], flows)[2]?.replace('accDescr: ', '') ?? '');
    expect(description.length).toBeLessThanOrEqual(600);
    expect(description).toMatch(/^(?:A calls B over HTTPS: x{40}\. )+And 31 more\.$/);
  });

  it('says what there is where nothing flows', () => {
    expect(decoded(lines(['a', 'b'])[2] ?? '')).toBe('accDescr: 2 components without flows.');
  });

  it.each(['end', 'He said "hi" [ok] {x} (y)', '1. list', '#quot;', '<b>', 'a|b', '`code`', '$$x$$'])('shows the name "%s" as it is', (name) => {
    const plan = architecture(['a']);
    const [, , , node = ''] = deriveFlowchart({ ...plan, components: plan.components.map((one) => ({ ...one, name })) }).split('\n');
    expect(node).toMatch(/^ {2}n1\["(?:#\d+;|[A-Za-z0-9 ])+"\]$/);
    expect(decoded(node)).toBe(`  n1["${name}"]`);
  });
});
