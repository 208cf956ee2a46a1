// A file's size as people say it, number and unit on one line.

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)}\u00a0KB` : `${Math.round((bytes / 1024 / 1024) * 10) / 10}\u00a0MB`
