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

/** A real JPEG of the given size, drawn here. */
export async function photo(name = '照片.jpg', side = 40): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#29507c'
    pen.fillRect(0, 0, side, side)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
  if (!blob) throw new Error('This browser cannot make a JPEG.')
  return new File([blob], name, { type: 'image/jpeg' })
}
