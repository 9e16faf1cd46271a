import type { QueryClient } from '@tanstack/vue-query'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Change } from '@/api/changes'

/** A line of the command palette. */
export interface PaletteItem {
  id: string
  title: string
  hint?: string
  icon?: Component
  /** where it leads; nowhere when it does something instead */
  to?: string
  run?: () => void
}

/** A place in the left rail. */
export interface MenuEntry {
  /** message key of the label */
  label: string
  icon: Component
  to: string
  /** further addresses that belong to the place */
  also?: string[]
  /** smaller comes first */
  order: number
  /** a permission without which the entry is not shown */
  permission?: string
  /** what stands below the entry while its place is open, such as views */
  inside?: Component
  /** stands behind the label, such as a count of what is new */
  badge?: Component
  /** second key after `g` */
  shortcut?: string
}

/** What a capability brings to the console: `features/<capability>/feature.ts` exports one as default. */
export interface Feature {
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
  /** what stands beside a ticket, smaller first, below 0 above the people; each part gets the `ticket` */
  ticketParts?: { order: number; part: Component }[]
  /** finds things for the command palette */
  search?: (query: string) => Promise<PaletteItem[]>
  /** what to fetch again when something of a kind changed elsewhere */
  changes?: Record<string, (change: Change, queries: QueryClient) => void>
}

const modules = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' })

export const features: Feature[] = Object.values(modules)

/** Whether the address is in that place of the menu. */
export function isIn(entry: MenuEntry, path: string): boolean {
  return [entry.to, ...(entry.also ?? [])].some((each) => path === each || path.startsWith(`${each}/`))
}

const parts = features.flatMap((each) => each.ticketParts ?? []).sort((a, b) => a.order - b.order)

export const ticketPartsAbove: Component[] = parts.filter((each) => each.order < 0).map((each) => each.part)

export const ticketParts: Component[] = parts.filter((each) => each.order >= 0).map((each) => each.part)

export const menu: MenuEntry[] = features.flatMap((each) => each.menu ?? []).sort((a, b) => a.order - b.order)
