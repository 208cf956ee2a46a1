// What a form says by itself of a file, before anything is sent.
import type { Words } from './words.ts'

export const formFileWords: Words = {
  'file/too-large': {
    status: 413,
    zh: { says: '文件太大，最大 {limit}。', try: '请压缩或重新拍一张小一点的再上传。' },
    en: {
      says: 'The file is too large; {limit} at most.',
      try: 'Make it smaller or take a smaller picture, then upload again.',
    },
  },
  'file/wrong-type': {
    status: 415,
    zh: { says: '不能收这种文件。', try: '请上传：{wanted}。' },
    en: { says: 'This kind of file is not taken.', try: 'Upload one of: {wanted}.' },
  },
}
