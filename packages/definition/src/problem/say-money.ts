// Money as its reader writes it: kept in fen, said in yuan.
import type { Lang } from './problem.ts'

/** @example sayYuan(129000) // "1,290.00" */
export function sayYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/** @example sayMoney(129000, 'en') // "1,290.00 yuan" */
export const sayMoney = (fen: number, lang: Lang): string => `${sayYuan(fen)}${lang === 'en' ? ' yuan' : ' 元'}`
