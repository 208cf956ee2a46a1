// What can go wrong with an uploaded file, in words.
import type { Words } from './words.ts'

export const fileWords: Words = {
  'file/empty': {
    status: 422,
    zh: { says: '文件是空的。', try: '请重新选择文件。' },
    en: { says: 'The file is empty.', try: 'Choose the file again.' },
  },
  'file/no-name': {
    status: 422,
    zh: { says: '文件没有名称。', try: '请从页面上选择文件上传。' },
    en: { says: 'The file has no name.', try: 'Upload it from the page.' },
  },
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
  'file/lying-extension': {
    status: 422,
    zh: { says: '文件的内容与名称“{name}”不符，它其实是 {type}。', try: '请上传原来的文件，不要只改扩展名。' },
    en: {
      says: 'The content does not fit the name "{name}": it really is {type}.',
      try: 'Upload the original file instead of renaming it.',
    },
  },
  'file/unknown': {
    status: 404,
    zh: { says: '没有找到这个文件。', try: '请重新上传。' },
    en: { says: 'This file was not found.', try: 'Upload it again.' },
  },
  // The same answer as for an unknown one: whoever guesses an id learns nothing.
  'file/not-yours': {
    status: 404,
    zh: { says: '没有找到这个文件。', try: '只能使用本人上传的文件，请重新上传。' },
    en: { says: 'This file was not found.', try: 'Only files of your own can be used; upload it again.' },
  },
  'file/too-many': {
    status: 422,
    zh: { says: '上传的文件太多，最多 {most} 个。', try: '请去掉不需要的文件。' },
    en: { says: 'Too many files were uploaded; {most} at most.', try: 'Remove those that are not needed.' },
  },
}
