// A day that rests on a calendar which is not announced says so wherever it is written.
import { renderMessage } from '@yichuang/definition'
import { expect, test } from 'vitest'

test('a message marks its day as provisional, and no other word', () => {
  const filling = { item: '优待证', due: '2027-01-12' }
  expect(renderMessage('{item}最晚 {due} 答复。', filling, 'zh-CN')).toBe('优待证最晚 2027年1月12日 答复。')
  expect(renderMessage('{item}最晚 {due} 答复。', { ...filling, provisional: true }, 'zh-CN')).toBe(
    '优待证最晚 2027年1月12日（暂定） 答复。',
  )
  expect(renderMessage('By {due}.', { ...filling, provisional: true }, 'en')).toBe(
    'By 12 January 2027 (may still move).',
  )
})
