import { defineConfig } from 'vitest/config'

// Browser journeys drive a running server (ANXIN_URL) with the Chromium of the system.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['journeys/**/*.journey.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    passWithNoTests: true,
  },
})
