// A stored file to read: its name and size, a look at it, a copy of it.
import { type ReactNode, useState } from 'react'
import { FileSign } from '../fields/signs.tsx'
import { fill } from '../words/words.ts'
import { fileSize } from './file-size.ts'
import { FileState, isFree } from './file-state.tsx'
import { Preview } from './preview.tsx'
import { saveFile } from './save-file.ts'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function StoredFile({ id }: { id: string }): ReactNode {
  const words = useWords()
  const { uploads } = useTheFilling()
  const facts = useFilling((filling) => filling.uploads.factsOf(id))
  const reachable = useFilling((filling) => filling.props.download !== undefined)
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const name = facts?.name ?? words.unknownFile
  const save = async (): Promise<void> => {
    const content = await uploads.contentOf(id).catch(() => undefined)
    setFailed(content === undefined)
    if (content) saveFile(content, name)
  }
  const act = (word: string, run: () => void, expanded?: boolean): ReactNode => (
    <button
      type="button"
      className="yc-button yc-quiet"
      part="button"
      aria-label={fill(words.named, { action: word, item: name })}
      aria-expanded={expanded}
      onClick={run}
    >
      {word}
    </button>
  )
  return (
    <div className="yc-stored">
      <span className="yc-file-name">
        <FileSign />
        <span>
          {name} {facts && <small>{fileSize(facts.size)}</small>}
          {facts && <FileState file={facts} />}
        </span>
      </span>
      {reachable && (
        <span className="yc-file-acts">
          {facts?.type.startsWith('image/') &&
            facts.state !== 'rejected' &&
            act(words.view, () => setOpen(!open), open)}
          {(!facts || isFree(facts)) && act(words.download, () => void save())}
        </span>
      )}
      {open && <Preview id={id} name={name} large />}
      {failed && <p className="yc-nothing">{words.cannotShow}</p>}
    </div>
  )
}
