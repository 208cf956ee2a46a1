// The look that every element wears, in the order that the sheets build on each other.
import type { CSSResult } from 'lit'
import { base } from './base.ts'
import { controls } from './controls.ts'
import { elder } from './elder.ts'
import { pieces } from './pieces.ts'
import { print } from './print.ts'
import { tokens } from './tokens.ts'

export const look: CSSResult[] = [elder, tokens, base, controls, pieces]

/** Comes last, after a tag's own look: paper has its way with all of it. */
export const paper: CSSResult = print
