/** How long each frame of a page takes while something is done to it. */
import type { Page } from 'playwright-core'

/** Milliseconds between frames during a task, longest first. */
export async function framesDuring(page: Page, task: () => Promise<void>): Promise<number[]> {
  const recording = await page.evaluateHandle(() => {
    const times: number[] = []
    const state = { times, isOn: true }
    const note = (time: number) => {
      times.push(time)
      if (state.isOn) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    return state
  })
  await task()
  const times = await recording.evaluate((state) => {
    state.isOn = false
    return state.times
  })
  return times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => b - a)
}

/** The longest, the 95th of 100 and the middle frame, in words. */
export function inWords(frames: readonly number[]): string {
  const at = (share: number) => `${Math.round(frames[Math.floor(frames.length * share)] ?? 0)} ms`
  return `${frames.length} frames: longest ${at(0)}, 95 of 100 within ${at(0.05)}, half within ${at(0.5)}`
}
