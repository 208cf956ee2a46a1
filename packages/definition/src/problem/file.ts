// What can go wrong with an uploaded file, in words. A browser loads only those that a form says by itself.
import { formFileWords } from './file-form.ts'
import type { Words } from './words.ts'

export const fileWords: Words = {
  ...formFileWords,
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
  'file/lying-extension': {
    status: 422,
    zh: { says: '文件的内容与名称“{name}”不符，它其实是 {type}。', try: '请上传原来的文件，不要只改扩展名。' },
    en: {
      says: 'The content does not fit the name "{name}": it really is {type}.',
      try: 'Upload the original file instead of renaming it.',
    },
  },
  'file/broken': {
    status: 422,
    zh: { says: '照片文件不完整，打不开。', try: '请重新选择原来的照片，或者重新拍一张。' },
    en: {
      says: 'The picture is not whole and cannot be opened.',
      try: 'Choose the original again, or take a new one.',
    },
  },
  'file/too-many-pixels': {
    status: 422,
    zh: {
      says: '照片的尺寸太大（{width}×{height} 像素），最多 {millions}00 万像素。',
      try: '请把照片缩小，或者重新拍一张再上传。',
    },
    en: {
      says: 'The picture is too large: {width} × {height} pixels; {millions} million at most.',
      try: 'Make it smaller, or take a new one, and upload that.',
    },
  },
  'file/unknown-upload': {
    status: 404,
    zh: { says: '没有找到这次上传。', try: '请重新选择文件上传。' },
    en: { says: 'This upload was not found.', try: 'Choose the file again.' },
  },
  'file/wrong-chunk': {
    status: 409,
    zh: { says: '这一段接不上：已经传到 {got} 字节。', try: '从那里接着传。' },
    en: { says: 'This chunk does not fit: {got} bytes are there.', try: 'Go on from there.' },
  },
  'file/unfinished': {
    status: 409,
    zh: { says: '文件还没有传完。', try: '请把剩下的部分传完。' },
    en: { says: 'The file is not there as a whole yet.', try: 'Send what is left.' },
  },
  'file/changed': {
    status: 409,
    zh: { says: '传上来的内容与原来的文件不一致。', try: '请重新选择文件上传。' },
    en: { says: 'What arrived is not what the file was.', try: 'Choose the file again.' },
  },
  'file/too-many-waiting': {
    status: 429,
    zh: { says: '上传了太多还没有提交的文件。', try: '请先提交，或者明天再试；没有提交的文件一周后自动删除。' },
    en: {
      says: 'Too many files were uploaded that belong to no case yet.',
      try: 'Send in what you have, or try again tomorrow; files that are not sent in are deleted after a week.',
    },
  },
  'file/too-much': {
    status: 422,
    zh: { says: '一件办件的文件加起来最多 {limit}。', try: '请压缩文件，或者去掉不需要的文件。' },
    en: {
      says: 'The files of a case may be {limit} together.',
      try: 'Make them smaller or remove what is not needed.',
    },
  },
  'file/rejected': {
    status: 409,
    zh: { says: '这个文件没有通过安全检查，谁也不能打开。', try: '请换一个文件重新上传这份材料。' },
    en: { says: 'This file did not pass the safety check; nobody can open it.', try: 'Upload this paper again.' },
  },
  'file/look-only': {
    status: 409,
    zh: { says: '这张照片还没有经过安全检查，不能下载。', try: '可以在页面上看照片；检查通过后才能下载。' },
    en: {
      says: 'This picture has not passed the safety check and cannot be downloaded.',
      try: 'Look at it on the page; it can be downloaded once it has passed.',
    },
  },
  'file/not-scanned': {
    status: 409,
    zh: {
      says: '这个文件还没有经过安全检查，不能下载。',
      try: '请等检查通过；急用时请申请人到窗口出示原件，或改传照片。',
    },
    en: {
      says: 'This file has not passed the safety check and cannot be downloaded.',
      try: 'Wait until it has; in a hurry, ask the applicant for the original at the window, or for a photo of it.',
    },
  },
  'file/no-picture': {
    status: 409,
    zh: { says: '这个文件不是照片，不能在页面上看。', try: '检查通过后可以下载。' },
    en: {
      says: 'This file is no picture and cannot be shown here.',
      try: 'It can be downloaded once it has passed the check.',
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
