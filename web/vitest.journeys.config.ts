import { defineConfig } from 'vitest/config'

// Journeys start the packaged program, a mail server and the Chromium of the system; one after the other.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['journeys/**/*.journey.ts'],
    globalSetup: 'journeys/world.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    expect: { poll: { timeout: 30_000, interval: 200 } },
  },
})
