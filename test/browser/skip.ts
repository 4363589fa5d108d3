/** Skips the browser's tests where there is no browser. */
import { beforeEach } from 'vitest'
import { hasChromium } from './chromium.ts'

beforeEach(({ skip }) => skip(!hasChromium, 'There is no Chromium.'))
