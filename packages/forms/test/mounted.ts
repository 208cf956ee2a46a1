// Mounts a form as the elements do: in a shadow root that adopted its looks. Fake services stand outside, never inside.
import type { Json } from '@yichuang/definition'
import { afterEach } from 'vitest'
import { type FormProps, formStyles, type MountedForm, mountForm } from '../src/index.ts'
import { propsOf } from './senior-card.ts'

export interface Mounted {
  form: MountedForm
  root: ShadowRoot
  sent: Json[]
  /** The last value that `onChange` heard. */
  changed: () => Json | undefined
  update: (more: Partial<FormProps>) => void
}

const open: { form: MountedForm; host: Element }[] = []

afterEach(() => {
  for (const { form, host } of open.splice(0)) {
    form.unmount()
    host.remove()
  }
})

export function mounted(more: Partial<FormProps> = {}): Mounted {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(formStyles)
  root.adoptedStyleSheets = [sheet]
  const box = document.createElement('div')
  root.append(box)
  document.body.append(host)
  const sent: Json[] = []
  let last: Json | undefined
  let props = propsOf({
    onSubmit: (value) => sent.push(value),
    onChange: (value) => {
      last = value
    },
    ...more,
  })
  const form = mountForm(box, props)
  open.push({ form, host })
  return {
    form,
    root,
    sent,
    changed: () => last,
    update: (next) => {
      props = { ...props, ...next }
      form.update(props)
    },
  }
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

/** A real picture of the given size, drawn here: a slope of colour with a fine grain, which PNG keeps and JPEG drops. */
export async function photo(name = '照片.jpg', side = 40, type = 'image/jpeg'): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw.')
  const dots = pen.createImageData(side, side)
  for (let dot = 0; dot < side * side; dot++) {
    const [x, y] = [dot % side, Math.floor(dot / side)]
    const grain = (x * 7919 + y * 104729 + x * y) & 3
    dots.data.set([(x / side) * 250 + grain, (y / side) * 250 + grain, 200, 255], dot * 4)
  }
  pen.putImageData(dots, 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type))
  if (!blob) throw new Error(`This browser cannot make ${type}.`)
  return new File([blob], name, { type })
}
