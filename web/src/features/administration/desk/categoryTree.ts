import type { Category } from '@/api/types'

/** The categories in the order of a tree, each with how deep it stands. */
export function asTree(categories: Category[]): (Category & { depth: number })[] {
  const known = new Set(categories.map((each) => each.id))
  const below = (parent: string | undefined, depth: number): (Category & { depth: number })[] =>
    categories
      .filter((each) => (each.parent && known.has(each.parent) ? each.parent : undefined) === parent)
      .sort((a, b) => a.position - b.position)
      .flatMap((each) => [{ ...each, depth }, ...below(each.id, depth + 1)])
  return below(undefined, 0)
}
