// flow.json: states, targets and names; a strict subset of an XState v5 config (DIALECT).
import Type, { type Static } from 'typebox'
import { EFFECTS, type EffectName } from './effects.ts'
import { byEvent, closed, file, type Json, Name, named, Text } from './words.ts'

export const Action = Type.Object(
  {
    type: Type.Unsafe<EffectName>({ type: 'string', maxLength: 60, examples: [...EFFECTS] }),
    /** Which params an effect takes is told by the check `unknown-effect`. */
    params: Type.Optional(Type.Unsafe<{ [name: string]: Json }>({ type: 'object' })),
  },
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
  /** Facts that hold while the case is here; each is dated when it begins and ends. */
  tags: Type.Optional(Type.Array(Name)),
  meta: Type.Optional(
    Type.Object({ title: Type.Optional(Text), desk: Type.Optional(Name), note: Type.Optional(Text) }, closed),
  ),
  on: Type.Optional(byEvent(Transition)),
  after: Type.Optional(named(Transition)),
  always: Type.Optional(Transition),
  onDone: Type.Optional(Transition),
}
/** One state; `states` nests, at most eight levels. */
export const State = Type.Cyclic(
  { State: Type.Object({ ...stateFields, states: Type.Optional(named(Type.Ref('State'))) }, closed) },
  'State',
)
export type State = Static<typeof State>

/** A flow: plain XState v5 config. Timer ids carry the machine's id, so it is always `case`. */
export const Flow = Type.Object(
  {
    ...file,
    id: Type.Literal('case'),
    initial: Type.Optional(Name),
    type: Type.Optional(Type.Literal('parallel')),
    states: named(State),
  },
  closed,
)
export type Flow = Static<typeof Flow>
