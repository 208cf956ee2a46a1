// One row of a list with its buttons; each button names the row it acts on.
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils'
import { type MouseEvent, type ReactNode, useContext } from 'react'
import { useWords } from '../page/use-filling.ts'
import { fill, type Words } from '../words/words.ts'
import { ListContext, type RowAct } from './list-context.ts'

export function ListRow({ children, buttonsProps, index }: ArrayFieldItemTemplateProps): ReactNode {
  const words = useWords()
  const { rowTitle, acted } = useContext(ListContext)
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps
  const item = fill(words.item, { title: rowTitle, n: index + 1 })
  const button = (act: RowAct, word: keyof Words, run: (event: MouseEvent<HTMLButtonElement>) => void): ReactNode => (
    <button
      type="button"
      className={`yc-button yc-quiet${act.kind === 'remove' ? ' yc-remove' : ''}`}
      part="button"
      data-act={act.kind}
      aria-label={fill(words.named, { action: words[word], item })}
      onClick={(event) => {
        acted(act)
        run(event)
      }}
    >
      {words[word]}
    </button>
  )
  return (
    <li className="yc-row">
      {children}
      <div className="yc-row-buttons">
        {hasMoveUp && button({ kind: 'up', index, to: index - 1 }, 'moveUp', onMoveUpItem)}
        {hasMoveDown && button({ kind: 'down', index, to: index + 1 }, 'moveDown', onMoveDownItem)}
        {hasRemove && button({ kind: 'remove', index }, 'remove', onRemoveItem)}
      </div>
    </li>
  )
}
