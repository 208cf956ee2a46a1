// A picture drawn on a canvas: strict policies forbid blob: and data: images, and a canvas loads nothing.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { fill } from '../words/words.ts'
import { useTheFilling, useWords } from './use-filling.ts'

/** Longest side in pixels of the drawing. */
const SMALL = 320
const LARGE = 1280

export function Preview({ id, name, large = false }: { id: string; name: string; large?: boolean }): ReactNode {
  const words = useWords()
  const { uploads } = useTheFilling()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting')
  useEffect(() => {
    let gone = false
    const draw = async (): Promise<void> => {
      const content = await uploads.pictureOf(id)
      if (content && canvas.current && !gone) await paint(content, canvas.current, large ? LARGE : SMALL)
      if (!gone) setState(content ? 'drawn' : 'failed')
    }
    draw().catch(() => !gone && setState('failed'))
    return () => {
      gone = true
    }
  }, [uploads, id, large])
  if (state === 'failed') return large ? <p className="yc-nothing">{words.cannotShow}</p> : null
  return (
    <canvas
      ref={canvas}
      className={large ? 'yc-picture' : 'yc-thumb'}
      width="0"
      height="0"
      role="img"
      aria-label={fill(words.preview, { name })}
      data-state={state}
    />
  )
}

async function paint(content: Blob, canvas: HTMLCanvasElement, longest: number): Promise<void> {
  const picture = await createImageBitmap(content)
  const part = Math.min(1, longest / Math.max(picture.width, picture.height))
  canvas.width = Math.max(1, Math.round(picture.width * part))
  canvas.height = Math.max(1, Math.round(picture.height * part))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
}
