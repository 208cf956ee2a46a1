// flow.json: states, targets and names; a strict subset of an XState v5 config (DIALECT).
import Type, { type Static } from 'typebox'
import { closed, EventName, file, Name, Text } from './words.ts'

/** The closed list of effects. `params` is checked by the effect's own entry in the flow room and by the checks. */
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

export const Action = Type.Object(
  { type: Type.Enum([...EFFECTS]), params: Type.Optional(Type.Object({}, { additionalProperties: true })) },
  closed,
)
export type Action = Static<typeof Action>

const Target = Type.String({ pattern: '^[#.]?[a-zA-Z][A-Za-z0-9.]*$', maxLength: 200 })
export const Arrow = Type.Object(
  { target: Type.Optional(Target), guard: Type.Optional(Name), actions: Type.Optional(Type.Array(Action)) },
  closed,
)
export type Arrow = Static<typeof Arrow>
export const Transition = Type.Union([Target, Arrow, Type.Array(Arrow, { minItems: 1 })])
export type Transition = Static<typeof Transition>

const stateFields = {
  type: Type.Optional(Type.Enum(['final', 'parallel', 'history'])),
  history: Type.Optional(Type.Literal('deep')),
  initial: Type.Optional(Name),
  tags: Type.Optional(Type.Array(Name)),
  meta: Type.Optional(
    Type.Object({ title: Type.Optional(Text), desk: Type.Optional(Name), note: Type.Optional(Text) }, closed),
  ),
  on: Type.Optional(Type.Record(Type.String({ pattern: EventName.pattern as string }), Transition)),
  after: Type.Optional(Type.Record(Type.String({ pattern: Name.pattern as string }), Transition)),
  always: Type.Optional(Transition),
  onDone: Type.Optional(Transition),
}
/** One state; `states` nests, at most eight levels. */
export interface State {
  type?: 'final' | 'parallel' | 'history'
  history?: 'deep'
  initial?: string
  tags?: string[]
  meta?: { title?: string; desk?: string; note?: string }
  on?: Record<string, Transition>
  after?: Record<string, Transition>
  always?: Transition
  onDone?: Transition
  states?: Record<string, State>
}
export const State = Type.Cyclic(
  { State: Type.Object({ ...stateFields, states: Type.Optional(Type.Record(Type.String({ pattern: Name.pattern as string }), Type.Ref('State'))) }, closed) },
  'State',
)

export const Flow = Type.Object(
  {
    ...file,
    id: Type.Literal('case'),
    initial: Name,
    type: Type.Optional(Type.Literal('parallel')),
    states: Type.Record(Type.String({ pattern: Name.pattern as string }), State),
  },
  closed,
)
/** A built flow: plain XState v5 config. */
export interface Flow {
  format: 1
  id: 'case'
  initial: string
  type?: 'parallel'
  states: Record<string, State>
}
