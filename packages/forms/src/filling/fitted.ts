// Photos of today's phones are larger than a window takes, or of another kind: they are made to fit here, not by a resident.

/** Longest sides in pixels, tried in turn: the first is enough to read an ID card and to print a photo. */
const SIDES = [2400, 1600, 1200, 800]
const QUALITY = 0.85

/** The largest JPEG of a picture that fits; the file itself when it cannot be read. */
export async function fitted(file: File, bytes: number): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return file
  for (const side of SIDES) {
    const smaller = await drawn(picture, Math.min(1, side / Math.max(picture.width, picture.height)))
    if (!smaller || smaller.size > bytes) continue
    picture.close()
    return new File([smaller], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' })
  }
  picture.close()
  return file
}

function drawn(picture: ImageBitmap, part: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * part)
  canvas.height = Math.round(picture.height * part)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
}
