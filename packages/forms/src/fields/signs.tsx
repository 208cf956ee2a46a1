// The few signs of the forms, drawn as SVG with attributes only (no inline style, no font, no image to load).
import type { ReactNode } from 'react'

const sign =
  (path: string, fill = false) =>
  (): ReactNode => (
    <svg
      className="yc-sign"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
      fill={fill ? 'currentColor' : 'none'}
      stroke={fill ? 'none' : 'currentColor'}
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )

export const WarningSign = sign('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 5h2.4v7h-2.4Zm0 8.6h2.4V18h-2.4Z', true)
export const PlusSign = sign('M12 5v14M5 12h14')
export const FileSign = sign('M6 3h8l4 4v14H6ZM14 3v4h4')
export const CameraSign = sign('M4 8h3.2l1.6-2.5h6.4L16.8 8H20v11H4ZM12 10.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z')
