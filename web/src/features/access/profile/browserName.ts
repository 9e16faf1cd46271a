const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** "Firefox · Linux" out of what a browser calls itself; its own words when nothing is known of it. */
export function browserName(program: string): string {
  const browser = BROWSERS.find(([sign]) => sign.test(program))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(program))?.[1]
  return [browser, system].filter(Boolean).join(' · ') || program || '—'
}
