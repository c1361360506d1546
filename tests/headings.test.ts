import { describe, expect, it } from 'vitest';
import { createFiller } from '../src/plan/document/fill-document.ts';
import { isPublishable, reviewPlan } from '../src/plan/review.ts';
import type { Format } from '../src/plan/schema/plan.ts';
import { contractPlans, planText } from './support/contract-plans.ts';
import { library } from './support/library.ts';

/** The headings of the brief's four formats, in its order, emoji included, one level up; then what the contract adds. */
const headings: Record<Format, readonly string[]> = {
  architecture: [
    '# Architecture: Task Management API',
    '## 📋 Requirements Summary',
    '## 🏗️ High-Level Architecture',
    '## 🔧 Technology Choices',
    '## 🗂️ Data Model',
    '## 🔐 Security Considerations',
    '## 📊 Trade-Offs & Limitations',
    '## 💰 Cost Estimate',
    '## 🧯 Failure Handling',
    '## 🔭 Observability',
    '## 🧩 Patterns',
    '## 🚀 Where to Start',
    '## ⚠️ Common Pitfalls to Avoid',
    '## 🧭 Next Steps',
  ],
  roadmap: [
    '# Implementation Roadmap: Task Management API in four weeks',
    '## 🎯 Goal',
    '## 📅 Milestones',
    '## 🚀 Where to Start Today',
    '## ⚠️ Common Pitfalls to Avoid',
    '## 📚 Resources',
    '## 🗓️ Schedule',
    '## 🧩 Patterns',
  ],
  comparison: [
    '# Technology Decision: DynamoDB vs. MongoDB Atlas',
    '## Context',
    '## Option A: DynamoDB',
    '## Option B: MongoDB Atlas',
    '## 🏆 My Recommendation: DynamoDB',
    '## 🔄 Migration Path (If You Change Your Mind Later)',
    '## 📊 Decision Matrix',
    '## 🧩 Patterns',
    '## 🚀 Where to Start',
    '## ⚠️ Common Pitfalls to Avoid',
  ],
  debugging: [
    '# Performance/Issue Analysis: The order list takes three seconds',
    '## 🐛 Problem Statement',
    '## 🔍 Root Cause Analysis',
    '## ✅ Immediate Actions (Fix Now)',
    '## 🔧 Long-Term Improvements (Prevent Recurrence)',
    '## 📈 Expected Results After Fixes',
    '## 🧩 Patterns',
    '## 🚀 Where to Start',
    '## ⚠️ Common Pitfalls to Avoid',
  ],
};

describe('headings', () => {
  it.each(Object.entries(headings) as [Format, string[]][])('of the %s document are those of the brief, in its order', (format, expected) => {
    const id = contractPlans[format];
    const review = reviewPlan({ id, file: `${id}.yaml`, text: planText(id) }, library);
    if (!isPublishable(review)) throw new Error('Expected a plan without errors');
    const document = createFiller(library.templates, library.patterns).fill(review.plan, review.facts);
    const found = document.replace(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, '').match(/^#{1,6} .*$/gm);
    expect(found).toEqual(expected);
  });
});
