// Making text.
import { MANY, type Operator } from '../operator.ts'

/** Texts and whole numbers one after another; null adds nothing. */
export const cat: Operator = {
  name: 'cat',
  takes: [1, MANY],
  run: (call) => {
    let text = ''
    for (let i = 0; i < call.count; i++) {
      const part = call.arg(i)
      if (part === null) continue
      if (typeof part !== 'string' && !Number.isSafeInteger(part)) return call.fail('rule/not-text')
      const piece = String(part)
      call.grow(piece.length)
      text += piece
    }
    return text
  },
}
