import { defineConfig } from 'vitest/config'

// Journeys start the packaged program, a mail server and the Chromium of the system; one after the other. The tours of
// every screen and every form take many minutes: ANXIN_JOURNEY_THOROUGH asks for them.
const tours = process.env.ANXIN_JOURNEY_THOROUGH ? [] : ['journeys/screens.journey.ts', 'journeys/administration.journey.ts']

export default defineConfig({
  test: {
    environment: 'node',
    include: ['journeys/**/*.journey.ts'],
    exclude: tours,
    globalSetup: 'journeys/world.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    expect: { poll: { timeout: 30_000, interval: 200 } },
  },
})
