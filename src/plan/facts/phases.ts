/** The four phases and their fifteen questions, as the guide "The four-phase method" asks them. */
export const phases = [
  {
    id: 'requirements',
    name: 'Requirements',
    questions: [
      { id: 'functional', text: 'What are the functional requirements?' },
      { id: 'non-functional', text: 'What are the non-functional requirements?' },
      { id: 'constraints', text: 'What are the constraints?' },
    ],
  },
  {
    id: 'high-level-design',
    name: 'High-level design',
    questions: [
      { id: 'components', text: 'What are the major components?' },
      { id: 'communication', text: 'How do they communicate?' },
      { id: 'data-flow', text: 'What data flows through the system?' },
      { id: 'deployment', text: "What's the deployment model?" },
    ],
  },
  {
    id: 'detailed-design',
    name: 'Detailed design',
    questions: [
      { id: 'technologies', text: 'What technologies for each component?' },
      { id: 'data-model', text: "What's the data model?" },
      { id: 'failures', text: 'How are errors, retries and failures handled?' },
      { id: 'security', text: 'What are the security considerations?' },
    ],
  },
  {
    id: 'roadmap',
    name: 'Roadmap',
    questions: [
      { id: 'critical-path', text: "What's the critical path?" },
      { id: 'milestones', text: 'What are the milestones?' },
      { id: 'first-step', text: 'Where should the developer start coding?' },
      { id: 'tests', text: 'What tests are needed at each stage?' },
    ],
  },
] as const;

export type PhaseId = (typeof phases)[number]['id'];
export type QuestionId = (typeof phases)[number]['questions'][number]['id'];
