// Making text.
import { sayYuan } from '../../problem/say-money.ts'
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

/** Fen as people write money: `129000` is `1,290.00`. Null for null. */
export const yuan: Operator = {
  name: 'yuan',
  takes: [1, 1],
  run: (call) => {
    const fen = call.arg(0)
    if (fen === null) return null
    return Number.isSafeInteger(fen) ? sayYuan(fen as number) : call.fail('rule/not-a-whole-number')
  },
}
