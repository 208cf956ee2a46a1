// The closed list of what a transition may bring about besides its target (DIALECT).

export const EFFECTS = [
  'document',
  'publish',
  'takeDown',
  'notify',
  'result',
  'backdate',
  'extend',
  'assign',
  'open',
  'tell',
  'record',
  'reverse',
  'write',
  'emit',
] as const
export type EffectName = (typeof EFFECTS)[number]
