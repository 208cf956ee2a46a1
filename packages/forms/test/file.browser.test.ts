// Files: on their way, refused, tried again, seen, taken away.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { UploadedFile, UploadWatch } from '../src/index.ts'
import { focused, mounted, photo } from './mounted.ts'
import { complete, propsOf, withSteps } from './senior-card.ts'

const picker = () => page.getByLabelText(/^近期免冠照片/)
const button = (name: string | RegExp) => page.getByRole('button', { name })

/** An upload whose end and progress the test holds in its hand. */
function held() {
  const asked: {
    file: File
    pointer: string
    material: string | undefined
    progress: (part: number) => void
    again: () => void
    signal: AbortSignal
    end: (id: string) => void
    fail: (why: unknown) => void
  }[] = []
  const upload = (
    file: File,
    field: { pointer: string; material?: string },
    { progress, again, signal }: UploadWatch,
  ) =>
    new Promise<UploadedFile>((resolve, reject) => {
      asked.push({
        file,
        pointer: field.pointer,
        material: field.material,
        progress,
        again,
        signal,
        end: (id) => resolve({ id, name: file.name, type: file.type, size: file.size }),
        fail: reject,
      })
    })
  return { asked, upload }
}

test('a photo is sent with its place and material, its progress is shown, and it is drawn on a canvas', async () => {
  const { asked, upload } = held()
  const { root, changed } = mounted({ upload })
  await userEvent.upload(picker(), await photo('免冠.jpg'))
  await expect.poll(() => asked[0]?.pointer).toBe('/photo')
  expect(asked[0]?.material).toBe('photo')
  asked[0]?.progress(0.4)
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '40')
  await expect.element(page.getByText('已上传 40%')).toBeVisible()
  asked[0]?.end('file_photo1')
  await expect.poll(changed).toMatchObject({ photo: 'file_photo1' })
  const canvas = () => root.querySelector<HTMLCanvasElement>('canvas[data-state="drawn"]')
  await expect.poll(() => canvas()?.width).toBe(40)
  expect(canvas()?.getContext('2d')?.getImageData(20, 20, 1, 1).data[2]).toBeGreaterThan(90)
  expect(root.querySelector('img')).toBeNull()
  await expect.element(page.getByText('免冠.jpg', { exact: false }).first()).toBeVisible()
})

test('a refused file is told in the server’s words; another is chosen, the same is not offered again', async () => {
  const { asked, upload } = held()
  const { changed } = mounted({ upload })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.fail({ code: 'file/lying-extension', at: '', says: '内容与名称不符。', try: '请上传原来的文件。' })
  await expect.element(page.getByText('内容与名称不符。', { exact: false })).toBeVisible()
  expect(button('重新上传').query()).toBeNull()
  await userEvent.upload(picker(), await photo('另一张.jpg'))
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.end('file_again')
  await expect.poll(changed).toMatchObject({ photo: 'file_again' })
})

test('a file that is sent again for want of an answer says so, and is given up when it is taken away', async () => {
  const { asked, upload } = held()
  mounted({ upload })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.again()
  await expect.element(page.getByText('网络不通，正在自动重试', { exact: false }).first()).toBeVisible()
  asked[0]?.progress(0.5)
  await expect.element(page.getByText('已上传 50%')).toBeVisible()
  expect(asked[0]?.signal.aborted).toBe(false)
  await userEvent.click(button('取消上传'))
  expect(asked[0]?.signal.aborted).toBe(true)
})

test('a file is paused and gone on with by keyboard; what has arrived stays there, and the focus where it was', async () => {
  const { asked, upload } = held()
  const { changed } = mounted({ upload })
  await userEvent.upload(picker(), await photo('免冠.jpg'))
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.progress(0.6)
  ;((await button('暂停').findElement()) as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('已暂停，已保存到 60%。').first()).toBeVisible()
  expect(asked[0]?.signal.reason).toBe('paused')
  asked[0]?.fail(new DOMException('aborted'))
  await expect.poll(() => focused()?.textContent).toBe('继续上传')
  await expect.element(page.getByRole('status').filter({ hasText: '已保存到 60%' })).toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked.length).toBe(2)
  // The very file, made to fit once.
  expect(asked[1]?.file).toBe(asked[0]?.file)
  expect(page.getByRole('alert').query()).toBeNull()
  asked[1]?.end('file_late')
  await expect.poll(changed).toMatchObject({ photo: 'file_late' })
})

test('a line that breaks is told with what is saved, and that it goes on by itself', async () => {
  const { asked, upload } = held()
  mounted({ upload })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.progress(0.6)
  asked[0]?.again()
  await expect.element(page.getByText('网络中断，已保存到 60%，恢复后自动继续。').first()).toBeVisible()
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '60')
})

test('a file that is cancelled is given up at the server too, and the focus is at the picker', async () => {
  const { asked, upload } = held()
  mounted({ upload })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  await userEvent.click(button('取消上传'))
  expect(asked[0]?.signal.reason).toBe('cancelled')
  await expect.poll(() => focused()).toBe(await picker().findElement())
  await expect.element(page.getByRole('status').filter({ hasText: '上传已取消' })).toBeInTheDocument()
})

test('a form is not sent while a file is paused, and says what to do', async () => {
  const { asked, upload } = held()
  const { photo: _none, ...without } = complete
  const { sent } = mounted({ upload, value: without })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  await userEvent.click(button('暂停'))
  await userEvent.click(button('提交申请'))
  await expect.element(page.getByRole('link', { name: '文件没有传完，已暂停。' })).toBeVisible()
  expect(sent).toEqual([])
})

test('a file that did not pass the safety check is told so and is not drawn', async () => {
  const { root } = mounted({
    value: complete,
    files: {
      file_photo1: { id: 'file_photo1', name: '旧照片.jpg', type: 'image/jpeg', size: 2048, state: 'rejected' },
    },
  })
  await expect.element(page.getByText('没有通过安全检查，请换一个文件重新上传').first()).toBeVisible()
  expect(root.querySelector('canvas')).toBeNull()
})

/** The fixture with a photo that may be JPG or PNG only. */
const pictures = () => {
  const { form } = propsOf()
  return { ...form, ui: { photo: { 'ui:accept': 'image/jpeg,image/png' } } }
}

test('a file of a kind that the field does not take is refused before it is sent', async () => {
  const { asked, upload } = held()
  mounted({ upload, form: pictures() })
  await userEvent.upload(picker(), new File(['%PDF-1.4'], '说明.pdf', { type: 'application/pdf' }))
  await expect.element(page.getByText('请上传：JPG、PNG。', { exact: false }).first()).toBeVisible()
  expect(asked).toEqual([])
})

test('a picture of another kind is made a JPEG before it is sent', async () => {
  const { asked, upload } = held()
  mounted({ upload, form: pictures() })
  await userEvent.upload(picker(), await photo('微信图片.webp', 40, 'image/webp'))
  await expect.poll(() => asked[0]?.file).toMatchObject({ name: '微信图片.jpg', type: 'image/jpeg' })
})

test('a broken connection is told as what it is', async () => {
  const { asked, upload } = held()
  mounted({ upload })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  asked[0]?.fail(new TypeError('Failed to fetch'))
  await expect.element(page.getByText('文件没有传上去。', { exact: false })).toBeVisible()
  await userEvent.click(button('重新上传'))
  await expect.poll(() => asked.length).toBe(2)
})

test('a form is not sent while a file is still on its way', async () => {
  const { asked, upload } = held()
  const { photo: _none, ...without } = complete
  const { sent } = mounted({ upload, value: without })
  await userEvent.upload(picker(), await photo())
  await expect.poll(() => asked.length).toBe(1)
  await userEvent.click(button('提交申请'))
  await expect.element(page.getByRole('link', { name: '文件还在上传。' })).toBeVisible()
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 1 处需要改正')
  expect(page.getByText('请上传“近期免冠照片”。', { exact: false }).query()).toBeNull()
  expect(sent).toEqual([])
  asked[0]?.end('file_photo1')
  await expect.element(button(/^删除文件/)).toBeVisible()
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([complete])
})

/** The fixture with a limit of so many KB on the photo. */
const limited = (KB: number) => {
  const { form } = propsOf()
  return { ...form, ui: { photo: { 'ui:maxSizeKB': KB } } }
}

test('a file that is too large is refused before it is sent', async () => {
  const { asked, upload } = held()
  mounted({ upload, form: limited(2) })
  await userEvent.upload(picker(), new File([new Uint8Array(3000)], '说明.pdf', { type: 'application/pdf' }))
  await expect.element(page.getByText('文件太大', { exact: false }).first()).toBeVisible()
  await expect.element(page.getByText('最大 2 KB', { exact: false }).first()).toBeVisible()
  await userEvent.click(button('删除'))
  await expect.poll(() => page.getByText('文件太大', { exact: false }).query()).toBeNull()
  expect(asked).toEqual([])
})

test('a photo that is too large is made smaller before it is sent', async () => {
  const { asked, upload } = held()
  mounted({ upload, form: limited(60) })
  const large = await photo('大照片.png', 1000, 'image/png')
  expect(large.size).toBeGreaterThan(60 * 1024)
  await userEvent.upload(picker(), large)
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]?.file.size).toBeLessThanOrEqual(60 * 1024)
  expect(asked[0]?.file).toMatchObject({ name: '大照片.jpg', type: 'image/jpeg' })
})

test('a file is removed by keyboard and the focus stays at the picker', async () => {
  const { changed, root } = mounted({
    value: complete,
    files: { file_photo1: { id: 'file_photo1', name: '旧照片.jpg', type: 'image/jpeg', size: 2048 } },
  })
  await expect.element(page.getByText('旧照片.jpg', { exact: false }).first()).toBeVisible()
  ;((await button(/^删除文件 旧照片/).findElement()) as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => changed()).not.toHaveProperty('photo')
  await expect.poll(() => focused()).toBe(await picker().findElement())
  expect(root.textContent).toContain('文件已删除')
})

test('a file goes on while another step is filled', async () => {
  const { asked, upload } = held()
  const { changed } = mounted({ ...withSteps(), upload, value: complete, onChange: () => undefined })
  void changed
  await userEvent.click(button('下一步'))
  await userEvent.upload(picker(), await photo('新的.jpg'))
  await expect.poll(() => asked.length).toBe(1)
  await userEvent.click(button('上一步'))
  await expect.element(page.getByRole('textbox', { name: /^姓名/ })).toBeVisible()
  asked[0]?.end('file_new')
  await userEvent.click(button('下一步'))
  await expect.element(page.getByText('新的.jpg', { exact: false }).first()).toBeVisible()
})

test('a row that is removed takes its upload along', async () => {
  const { asked, upload } = held()
  const schema = {
    type: 'object' as const,
    properties: {
      papers: {
        type: 'array' as const,
        title: '证明',
        items: { type: 'string' as const, format: 'file', title: '证明文件' },
      },
    },
  }
  const { changed } = mounted({
    form: { name: 'f', title: '表', schema, ui: {} },
    value: { papers: ['file_a'] },
    upload,
  })
  await userEvent.click(button('添加证明文件'))
  await userEvent.upload(page.getByLabelText(/^证明文件 2/), await photo())
  await expect.poll(() => asked.length).toBe(1)
  // The row above goes: the upload must follow its own row.
  await userEvent.click(button('删除 证明文件 1'))
  asked[0]?.end('file_b')
  await expect.poll(changed).toEqual({ papers: ['file_b'] })
  await userEvent.upload(page.getByLabelText(/^证明文件 1/), await photo('c.jpg'))
  await expect.poll(() => asked.length).toBe(2)
  await userEvent.click(button('删除 证明文件 1'))
  asked[1]?.end('file_c')
  await expect.poll(changed).toEqual({ papers: [] })
})
