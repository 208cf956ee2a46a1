// Photos of today's phones are larger than any window takes: they are made smaller here, not by a resident.

/** Longest side in pixels after shrinking: enough to read an ID card and to print a photo. */
const LONGEST = 2400
const QUALITY = 0.85

/** The file itself when it fits (or is no picture that can be read), else a smaller JPEG of it. */
export async function fitted(file: File, bytes: number): Promise<File> {
  if (file.size <= bytes || !file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return file
  const part = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * part)
  canvas.height = Math.round(picture.height * part)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  return smaller ? new File([smaller], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' }) : file
}
