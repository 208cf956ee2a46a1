// The corpus of hostile and careless files (T30, ASVS 25-28): what is taken is what it says, and holds nothing else.
import { describe, expect, test } from 'vitest'
import { starts } from '../src/files/container.ts'
import { inspect } from '../src/files/inspect.ts'
import { orientationIn } from '../src/files/orientation.ts'
import { chunk, concat, exif, jpegOf, png, riff, segment, text, tiff, webp } from './pictures.ts'

const JPG = { name: 'a.jpg', type: 'image/jpeg' }
const PNG = { name: 'a.png', type: 'image/png' }
const WEBP = { name: 'a.webp', type: 'image/webp' }
const PDF = { name: 'a.pdf', type: 'application/pdf' }
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

type As = typeof JPG
const kept = (bytes: Uint8Array, as: As): Uint8Array => {
  const found = inspect(bytes, as)
  if ('trouble' in found) throw new Error(found.trouble.code)
  return found.bytes
}
const refused = (bytes: Uint8Array, as: As): string => {
  const found = inspect(bytes, as)
  return 'trouble' in found ? found.trouble.code : 'taken'
}
const letters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
/** Of `eXIf` with the turn 6, as zlib counts it. */
const CRC_OF_TURN_6 = [214, 103, 75, 105]
const SECRETS = /SECRET|GPS-|comment|<x:xmpmeta|THUMB/

describe('what a phone writes beside the picture goes', () => {
  const said = [
    segment(0xe0, concat(text('JFIF\0'), [1, 2, 0, 0, 72, 0, 72, 1, 1], text('THUMB'))),
    segment(0xe0, text('JFXX\0THUMB')),
    exif(1),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET')),
    segment(0xe2, text('MPF\0SECRET')),
    segment(0xed, text('Photoshop 3.0\0SECRET')),
    segment(0xfe, text('a comment')),
    segment(0xe5, text('SECRET of the maker')),
  ]

  test('of a JPEG: place, maker, thumbnails, comments, XMP, and the film behind its end', () => {
    const bytes = kept(jpegOf({ segments: said, after: text('ftypmp4 SECRET') }), JPG)
    expect(letters(bytes)).not.toMatch(SECRETS)
    expect(letters(bytes)).not.toContain('Exif')
    // The density of the first segment stays, its thumbnail does not; the rest is the bare picture.
    expect(bytes.length).toBe(jpegOf().length + 18)
    expect(Array.from(bytes.slice(-40))).toEqual(Array.from(jpegOf().slice(-40)))
  })

  test('of a JPEG: the profile of its colours stays', () => {
    const colours = [segment(0xe2, text('ICC_PROFILE\0\x01\x01profile')), segment(0xee, text('Adobe\0d\0\0\0\0\0\x01'))]
    const whole = jpegOf({ segments: colours })
    expect(kept(whole, JPG)).toEqual(whole)
  })

  test.each([
    [6, true],
    [3, false],
    [8, true],
  ])('of a JPEG that is turned (%i) only that stays', (turn, little) => {
    const bytes = kept(jpegOf({ segments: [exif(turn, little)] }), JPG)
    expect(letters(bytes)).not.toMatch(SECRETS)
    expect(starts(bytes, [0xff, 0xd8, 0xff, 0xe1])).toBe(true)
    expect(starts(bytes, 'Exif\0\0', 6)).toBe(true)
    expect(orientationIn(bytes.subarray(12))).toBe(turn)
    // Taken in once more it is the same.
    expect(kept(bytes, JPG)).toEqual(bytes)
  })

  test('of a PNG: texts, time, EXIF, animation, and what follows its end', () => {
    const chunks = [
      chunk('tEXt', text('Comment\0SECRET')),
      chunk('iTXt', text('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>')),
      chunk('tIME', [7, 234, 3, 2, 9, 0, 0]),
      chunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0]),
      chunk('eXIf', tiff(1)),
      chunk('prVt', text('SECRET')),
    ]
    expect(kept(png({ chunks, after: text('<script>SECRET</script>') }), PNG)).toEqual(png())
  })

  test('of a PNG that is turned only that stays, with its check sum', () => {
    const bytes = kept(png({ chunks: [chunk('eXIf', tiff(6))] }), PNG)
    expect(letters(bytes)).not.toMatch(SECRETS)
    const at = letters(bytes).indexOf('eXIf')
    expect(orientationIn(bytes.subarray(at + 4, at + 30))).toBe(6)
    expect(Array.from(bytes.subarray(at + 30, at + 34))).toEqual(CRC_OF_TURN_6)
    expect(kept(bytes, PNG)).toEqual(bytes)
  })

  test('of a WebP: EXIF, XMP, unknown chunks, and what follows its end', () => {
    const chunks = [riff('EXIF', tiff(1)), riff('XMP ', text('<x:xmpmeta>')), riff('MAKR', text('SECRET!'))]
    const bytes = kept(webp({ flags: 0x3c, chunks, after: text('SECRET') }), WEBP)
    expect(letters(bytes)).not.toMatch(SECRETS)
    expect(letters(bytes)).not.toContain('EXIF')
    // Its flags do not promise what is gone.
    expect(bytes[20]).toBe(0x30)
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8)
    expect(kept(bytes, WEBP)).toEqual(bytes)
  })

  test('of a WebP that is turned only that stays', () => {
    const bytes = kept(webp({ flags: 0x08, chunks: [riff('EXIF', tiff(8))] }), WEBP)
    expect(letters(bytes)).not.toMatch(SECRETS)
    expect(bytes[20]).toBe(0x08)
    expect(orientationIn(bytes.subarray(letters(bytes).indexOf('EXIF') + 8))).toBe(8)
  })

  test('of a PDF nothing goes: its information about the author stays', () => {
    const bytes = text('%PDF-1.7 /Author (Huang) %%EOF')
    expect(kept(bytes, PDF)).toEqual(bytes)
  })
})

describe('ASVS 25: the pixels that a header promises are counted before anything is decoded', () => {
  test.each<[string, Uint8Array, As]>([
    ['JPEG', jpegOf({ width: 8000, height: 5001 }), JPG],
    ['PNG of 40 million pixels and one line', png({ width: 8000, height: 5001 }), PNG],
    ['PNG of two thousand million by as many', png({ width: 0x7fffffff, height: 0x7fffffff }), PNG],
    ['WebP', webp({ width: 8000, height: 5001 }), WEBP],
    [
      'WebP whose canvas is larger than its picture',
      webp({ width: 16_384, height: 16_384, chunks: [riff('XMP ', [])] }),
      WEBP,
    ],
  ])('a %s of more than 40 million is refused', (_, bytes, as) => {
    expect(refused(bytes, as)).toBe('file/too-many-pixels')
  })

  test.each<[string, Uint8Array, As]>([
    ['JPEG', jpegOf({ width: 8000, height: 5000 }), JPG],
    ['PNG', png({ width: 8000, height: 5000 }), PNG],
    ['WebP', webp({ width: 8000, height: 5000 }), WEBP],
  ])('a %s of 40 million is taken', (_, bytes, as) => {
    expect(refused(bytes, as)).toBe('taken')
  })
})

describe('a picture that is not whole is refused', () => {
  const broken: [string, Uint8Array, As][] = [
    ['JPEG without its end', jpegOf().slice(0, -2), JPG],
    ['JPEG that is its first bytes only', new Uint8Array([0xff, 0xd8, 0xff]), JPG],
    ['JPEG with a segment longer than the file', jpegOf({ segments: [new Uint8Array([0xff, 0xe1, 0xff, 0xff])] }), JPG],
    ['JPEG with a segment of length 1', jpegOf({ segments: [new Uint8Array([0xff, 0xe1, 0, 1])] }), JPG],
    ['JPEG without a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), JPG],
    ['JPEG without a height', jpegOf({ height: 0 }), JPG],
    ['JPEG of two frames', jpegOf({ segments: [segment(0xc0, new Uint8Array([8, 0, 1, 0, 1, 1, 1, 17, 0]))] }), JPG],
    ['PNG without its end', png().slice(0, -12), PNG],
    ['PNG of its first bytes only', png().slice(0, 20), PNG],
    ['PNG without pixels', concat(png().slice(0, 33), chunk('IEND', [])), PNG],
    [
      'PNG with a chunk longer than the file',
      png({ chunks: [new Uint8Array([0x7f, 0, 0, 0, 0x74, 0x45, 0x58, 0x74])] }),
      PNG,
    ],
    ['PNG with a chunk that must be understood and is not', png({ chunks: [chunk('EVIL', [])] }), PNG],
    ['WebP that ends too early', webp().slice(0, -3), WEBP],
    ['WebP with nothing in it', concat(text('RIFF'), [12, 0, 0, 0], text('WEBP'), riff('ALPH', [])), WEBP],
    [
      'WebP without a key frame',
      concat(text('RIFF'), [22, 0, 0, 0], text('WEBP'), riff('VP8 ', new Uint8Array(10))),
      WEBP,
    ],
  ]
  test.each(broken)('a %s', (_, bytes, as) => {
    expect(refused(bytes, as)).toBe('file/broken')
  })

  test('and whatever is cut or bent anywhere is refused or taken, never a failure', () => {
    const whole = [
      [jpegOf({ segments: [exif(6)] }), JPG],
      [png({ chunks: [chunk('eXIf', tiff(6))] }), PNG],
      [webp({ flags: 8, chunks: [riff('EXIF', tiff(6))] }), WEBP],
    ] as const
    for (const [bytes, as] of whole) {
      for (let at = 0; at < bytes.length; at++) {
        expect(refused(bytes.slice(0, at), as)).not.toBe('taken')
        for (const value of [0, 1, 0x7f, 0xff]) {
          const bent = bytes.slice()
          bent[at] = value
          expect(refused(bent, as)).toMatch(/^(taken|file\/[a-z-]+)$/)
        }
      }
    }
  })
})

describe('T30: what hides in a file', () => {
  test.each<[string, Uint8Array, As, string]>([
    ['EICAR as it is', text(EICAR), JPG, 'file/wrong-type'],
    [
      'a zip, and with it every zip bomb',
      text('PK\x03\x04......'),
      { name: 'a.zip', type: 'application/zip' },
      'file/wrong-type',
    ],
    ['a zip named as a PDF', text('PK\x03\x04......'), PDF, 'file/wrong-type'],
    [
      'an SVG with a script',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      PNG,
      'file/wrong-type',
    ],
    ['HTML named as a photo', text('<!doctype html><script>alert(1)</script>'), JPG, 'file/wrong-type'],
    ['XML', text('<?xml version="1.0"?><x/>'), PDF, 'file/wrong-type'],
    ['a GIF, which could also be a script', text('GIF89a/*...*/=alert(1)'), JPG, 'file/wrong-type'],
    ['a PDF named as a photo', text('%PDF-1.7'), JPG, 'file/lying-extension'],
    ['a sound in the container of a WebP', concat(text('RIFF'), [4, 0, 0, 0], text('WAVE')), WEBP, 'file/wrong-type'],
  ])('%s is refused', (_, bytes, as, code) => {
    expect(refused(bytes, as)).toBe(code)
  })

  test.each<[string, Uint8Array, As]>([
    ['a page behind the end of a JPEG', jpegOf({ after: text('<script>SECRET</script>') }), JPG],
    ['a zip behind the end of a PNG', png({ after: text('PK\x03\x04SECRET') }), PNG],
    ['EICAR in the comment of a JPEG', jpegOf({ segments: [segment(0xfe, text(`SECRET${EICAR}`))] }), JPG],
    ['a script in the text of a PNG', png({ chunks: [chunk('tEXt', text('x\0<script>SECRET'))] }), PNG],
  ])('%s is cut off', (_, bytes, as) => {
    expect(letters(kept(bytes, as))).not.toMatch(/SECRET|EICAR|PK|script/)
  })

  test('a refusal names the kinds that the field takes, not those of the house', () => {
    const found = inspect(text('%PDF-1.7'), { ...JPG, kinds: 'image/jpeg,image/png' })
    expect('trouble' in found && found.trouble).toEqual({
      code: 'file/wrong-type',
      at: '',
      params: { wanted: 'JPG, PNG' },
    })
  })
})
