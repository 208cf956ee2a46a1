// Contents of the flow room.

// A case, its log, and what is asked of the engine.
export type { Actor, CaseState, Effect, Entry, Moment, Party, Refusal, Timer } from './case.ts'
export type { Account, Clock, Command, Decision, Item, Offer, Task, World } from './command.ts'
