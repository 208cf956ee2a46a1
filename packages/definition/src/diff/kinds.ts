// The kinds of change, in the order in which they are asked; what none of them knows is `other`, and needs care.
import type { Kind } from './kind.ts'
import { bounds } from './kinds/bounds.ts'
import { choice } from './kinds/choice.ts'
import { desk } from './kinds/desk.ts'
import { event } from './kinds/event.ts'
import { field } from './kinds/field.ts'
import { fieldMeaning } from './kinds/field-meaning.ts'
import { form } from './kinds/form.ts'
import { item } from './kinds/item.ts'
import { limit } from './kinds/limit.ts'
import { material } from './kinds/material.ts'
import { notice } from './kinds/notice.ts'
import { onward } from './kinds/onward.ts'
import { read } from './kinds/read.ts'
import { required } from './kinds/required.ts'
import { rule } from './kinds/rule.ts'
import { start } from './kinds/start.ts'
import { state } from './kinds/state.ts'
import { oneSwitch } from './kinds/switch.ts'
import { tag } from './kinds/tag.ts'
import { text } from './kinds/text.ts'
import { timer } from './kinds/timer.ts'
import { told } from './kinds/told.ts'
import { unit } from './kinds/unit.ts'
import { way } from './kinds/way.ts'

export const kinds: readonly Kind[] = [
  item,
  // the flow
  state,
  tag,
  way,
  timer,
  onward,
  // the service
  limit,
  desk,
  unit,
  oneSwitch,
  rule,
  read,
  event,
  start,
  notice,
  material,
  told,
  // forms
  form,
  field,
  required,
  bounds,
  choice,
  fieldMeaning,
  // words and proof
  text,
]
