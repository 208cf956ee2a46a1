// A name as strangers may read it: enough to tell two apart.

/** 黄*兰, 韦*, 欧**, 阿***·艾***, A*** S***. By whole characters: rare ones take two units, others carry marks. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/([·•・.\s-]+)/u)
    .map((part, i, parts) => (i % 2 ? part : maskPart(part, parts.length === 1)))
    .join('')
}

function maskPart(part: string, alone: boolean): string {
  const letters = part.match(/\P{M}\p{M}*/gu) ?? []
  const [first = ''] = letters
  const han = /\p{Script=Han}/u.test(part)
  if (!alone || !han) return letters.length > 0 ? `${first}***` : ''
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`
}
