import type { ComparisonPlan } from '../schema/plan.ts';
import { deriveFragility } from './fragility.ts';
import { highest } from './highest.ts';
import { matrixSentence } from './matrix-sentence.ts';
import { textBar } from './text-bar.ts';

/** One criterion with what is true of each option, by option id. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  /** 1 to 5. */
  readonly weight: number;
  readonly values: Readonly<Record<string, string>>;
  /** 1 (poor) to 5 (excellent). */
  readonly scores: Readonly<Record<string, number>>;
  /** Ids of the options with the highest score, in the order of the file. */
  readonly winners: readonly string[];
  /** Whether several options share the highest score. */
  readonly tie: boolean;
}

/** What an option scores over all criteria. */
export interface OptionTotal {
  readonly id: string;
  readonly name: string;
  /** Sum of weight x score. */
  readonly total: number;
  /** Part of the highest total that these weights allow, 0.2 to 1. */
  readonly share: number;
  /** The same as a bar of twenty-five blocks, for people who read plain text: `█████░░░…`. */
  readonly bar: string;
}

/** How much the result hangs on the weight of one criterion. */
export interface Fragility {
  readonly criterion: string;
  readonly name: string;
  /** Weight today. */
  readonly weight: number;
  /**
   * The weight from 1 to 5 nearest to today's at which today's winner has lost, or a tie of today is decided;
   * of two equally near ones the lower. `winners` is who has the highest total then. Null if no weight does that.
   */
  readonly flip: { readonly weight: number; readonly winners: readonly string[] } | null;
}

/** A weighted decision matrix, computed from scores and weights. */
export interface DecisionMatrix {
  readonly rows: readonly MatrixRow[];
  /** In the order of the file. */
  readonly totals: readonly OptionTotal[];
  /** The highest total that these weights allow. */
  readonly possible: number;
  /** Ids with the highest total: one, or several for a tie. */
  readonly winners: readonly string[];
  /** Highest total minus the next one; 0 for a tie. */
  readonly margin: number;
  /** One for each criterion, in the order of the file. */
  readonly fragility: readonly Fragility[];
  /** What changing a single weight would do, in one sentence. */
  readonly sentence: string;
}

/** Computes totals, winners and fragility of a comparison in which every option has a score for every criterion. */
export function deriveMatrix(plan: ComparisonPlan): DecisionMatrix {
  const { options, criteria } = plan;
  const rows = criteria.map((criterion): MatrixRow => {
    const { id, name, weight, values, scores } = criterion;
    const winners = highest(new Map(options.map((option) => [option.id, scores[option.id] ?? 0])));
    return { id, name, weight, values, scores, winners, tie: winners.length > 1 };
  });
  const possible = criteria.reduce((sum, { weight }) => sum + weight * 5, 0);
  const totals = options.map(({ id, name }): OptionTotal => {
    const total = criteria.reduce((sum, { weight, scores }) => sum + weight * (scores[id] ?? 0), 0);
    return { id, name, total, share: total / possible, bar: textBar(total / possible) };
  });
  const sums = new Map(totals.map(({ id, total }) => [id, total]));
  const winners = highest(sums);
  const [first = 0, second = 0] = [...sums.values()].sort((a, b) => b - a);
  const fragility = deriveFragility(criteria, sums);
  return { rows, totals, possible, winners, margin: first - second, fragility, sentence: matrixSentence(plan, sums, fragility) };
}
