// The checks, in the order in which their findings are told.
import type { Check } from './check.ts'
import { branchNeverTaken } from './flow/branch-never-taken.ts'
import { deadEnd } from './flow/dead-end.ts'
import { endlessAlways } from './flow/endless-always.ts'
import { eventInTwoRegions } from './flow/event-in-two-regions.ts'
import { eventTwice } from './flow/event-twice.ts'
import { flowTooLarge } from './flow/flow-too-large.ts'
import { noInitial } from './flow/no-initial.ts'
import { nobodyActs } from './flow/nobody-acts.ts'
import { timerUsedUp } from './flow/timer-used-up.ts'
import { unreachableState } from './flow/unreachable-state.ts'
import { badForm } from './forms/bad-form.ts'
import { unfillableForm } from './forms/unfillable-form.ts'
import { unknownField } from './forms/unknown-field.ts'
import { unknownForm } from './forms/unknown-form.ts'
import { unknownFormat } from './forms/unknown-format.ts'
import { unknownMaterial } from './forms/unknown-material.ts'
import { unknownUi } from './forms/unknown-ui.ts'
import { markup } from './messages/markup.ts'
import { unknownBlank } from './messages/unknown-blank.ts'
import { twoIds } from './names/two-ids.ts'
import { unknownDesk } from './names/unknown-desk.ts'
import { unknownDocument } from './names/unknown-document.ts'
import { unknownEffect } from './names/unknown-effect.ts'
import { unknownEvent } from './names/unknown-event.ts'
import { unknownKind } from './names/unknown-kind.ts'
import { unknownLimit } from './names/unknown-limit.ts'
import { unknownNotice } from './names/unknown-notice.ts'
import { unknownPost } from './names/unknown-post.ts'
import { unknownRule } from './names/unknown-rule.ts'
import { unknownTag } from './names/unknown-tag.ts'
import { unknownTarget } from './names/unknown-target.ts'
import { unknownUnit } from './names/unknown-unit.ts'
import { wrongParams } from './names/wrong-params.ts'
import { correctionTwice } from './proof/correction-twice.ts'
import { endWithoutDocument } from './proof/end-without-document.ts'
import { longerThanStatutory } from './proof/longer-than-statutory.ts'
import { noLimit } from './proof/no-limit.ts'
import { onlyHappy } from './proof/only-happy.ts'
import { ownedForEver } from './proof/owned-for-ever.ts'
import { receiverDecides } from './proof/receiver-decides.ts'
import { stepsBeyondPromise } from './proof/steps-beyond-promise.ts'
import { badRule } from './rules/bad-rule.ts'
import { undeclaredPath } from './rules/undeclared-path.ts'

export const checks: readonly Check[] = [
  // names that lead nowhere
  twoIds,
  unknownTarget,
  unknownEvent,
  unknownRule,
  unknownEffect,
  wrongParams,
  unknownLimit,
  unknownTag,
  unknownDesk,
  unknownUnit,
  unknownPost,
  unknownKind,
  unknownNotice,
  unknownDocument,
  // forms
  unknownForm,
  unknownField,
  unknownFormat,
  unknownMaterial,
  unknownUi,
  badForm,
  unfillableForm,
  // rules
  badRule,
  undeclaredPath,
  // the flow
  flowTooLarge,
  noInitial,
  unreachableState,
  deadEnd,
  endlessAlways,
  eventTwice,
  eventInTwoRegions,
  branchNeverTaken,
  timerUsedUp,
  nobodyActs,
  // what people are told
  unknownBlank,
  markup,
  // what is promised, and what is proved
  longerThanStatutory,
  stepsBeyondPromise,
  noLimit,
  endWithoutDocument,
  correctionTwice,
  receiverDecides,
  ownedForEver,
  onlyHappy,
]
