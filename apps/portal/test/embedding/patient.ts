// Playwright's expect with more patience: several windows at once on a busy machine are slow.
import { expect as ofPlaywright } from 'playwright/test'

export const expect = ofPlaywright.configure({ timeout: 30_000 })
