// A list of rows: add, remove, move, and where the focus goes after each.
import type { ArrayFieldTemplateProps } from '@rjsf/utils'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../page/use-filling.ts'
import { fill } from '../words/words.ts'
import { useField } from './field-context.ts'
import { ListContext, type RowAct } from './list-context.ts'
import { Marks } from './question.tsx'
import { PlusSign } from './signs.tsx'

export function List({ items, canAdd, onAddClick, schema, required = false }: ArrayFieldTemplateProps): ReactNode {
  const words = useWords()
  const { title, id, help, describedBy } = useField()
  const rowTitle = (typeof schema.items === 'object' && !Array.isArray(schema.items) && schema.items.title) || title
  const box = useRef<HTMLFieldSetElement>(null)
  const act = useRef<RowAct | undefined>(undefined)
  const [said, setSaid] = useState('')

  useLayoutEffect(() => {
    const last = act.current
    if (!last || !box.current) return
    act.current = undefined
    focusAfter(box.current, last, items.length)
    const item = fill(words.item, { title: rowTitle, n: last.index + 1 })
    const word = last.kind === 'remove' ? words.removed : last.kind === 'add' ? words.added : words.moved
    setSaid(fill(word, { item, n: (last.to ?? last.index) + 1 }))
  })

  return (
    <fieldset className="yc-group yc-list" part="group" ref={box} aria-describedby={describedBy}>
      <legend className="yc-group-title">
        {title} <Marks required={required} />
      </legend>
      {help && (
        <p className="yc-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {items.length === 0 && <p className="yc-nothing">{words.empty}</p>}
      <ListContext.Provider value={{ rowTitle, acted: (done) => (act.current = done) }}>
        <ol className="yc-rows">{items}</ol>
      </ListContext.Provider>
      {canAdd && (
        <button
          type="button"
          className="yc-button"
          part="button"
          data-add=""
          onClick={(event) => {
            act.current = { kind: 'add', index: items.length }
            onAddClick(event)
          }}
        >
          <PlusSign />
          {fill(words.add, { title: rowTitle })}
        </button>
      )}
      <p className="yc-unseen" role="status">
        {said}
      </p>
    </fieldset>
  )
}

/** Added: into the new row. Removed: the row that took its place, or the add button. Moved: with the row. */
function focusAfter(box: HTMLElement, { kind, index, to }: RowAct, count: number): void {
  const rows = box.querySelectorAll<HTMLElement>(':scope > ol > li')
  const button = (row: HTMLElement | undefined, name: string): HTMLElement | null =>
    row?.querySelector(`:scope > .yc-row-buttons > [data-act="${name}"]:not([disabled])`) ?? null
  if (kind === 'add') {
    rows[index]?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  } else if (kind === 'remove') {
    const next =
      button(rows[Math.min(index, count - 1)], 'remove') ?? box.querySelector<HTMLElement>(':scope > [data-add]')
    next?.focus()
  } else {
    const row = rows[to ?? index]
    const next = button(row, kind) ?? button(row, kind === 'up' ? 'down' : 'up')
    next?.focus()
  }
}
