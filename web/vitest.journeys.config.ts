import { defineConfig } from 'vitest/config'

// Journeys start the packaged program, a mail server and the Chromium of the system; one after the other.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['journeys/**/*.journey.ts'],
    globalSetup: 'journeys/world.ts',
    testTimeout: 120_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
})
