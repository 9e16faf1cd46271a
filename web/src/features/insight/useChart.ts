import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { useLayout } from '@/app/layout'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Series {
  name: string
  /** the token the colour comes from */
  tone: 'accent' | 'info' | 'warn'
  kind: 'bar' | 'line'
  dash?: 'solid' | 'dashed' | 'dotted'
  values: (number | null)[]
}

export interface Drawing {
  days: string[]
  series: Series[]
  percent?: boolean
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

function drawn(each: Series): Record<string, unknown> {
  const color = token(each.tone)
  const shared = { name: each.name, data: each.values, itemStyle: { color } }
  if (each.kind === 'bar') return { ...shared, type: 'bar', barMaxWidth: 14, barGap: '10%', itemStyle: { color, borderRadius: [3, 3, 0, 0] } }
  return { ...shared, type: 'line', connectNulls: true, showSymbol: false, smooth: 0.2, lineStyle: { color, width: 2, type: each.dash ?? 'solid' } }
}

/** The picture in the colours of the moment, which are those of the theme. */
function optionsOf({ days, series, percent }: Drawing): EChartsCoreOption {
  const text = { color: token('ink-soft'), fontFamily: token('font'), fontSize: 11.5 }
  const calm = !matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    animation: calm,
    animationDuration: 300,
    textStyle: { fontFamily: token('font') },
    grid: { left: 4, right: 8, top: 34, bottom: 0, containLabel: true },
    legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 4, textStyle: text },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: token('surface'),
      borderColor: token('line-strong'),
      textStyle: { color: token('ink'), fontSize: 12.5 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}${percent ? ' %' : ''}` : '–'),
    },
    xAxis: { type: 'category', data: days, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: token('line-strong') } } },
    yAxis: { type: 'value', ...(percent ? { max: 100 } : { minInterval: 1 }), axisLabel: text, splitLine: { lineStyle: { color: token('line') } } },
    series: series.map(drawn),
  }
}

/** Draws into the element, again when the numbers, the theme or the room change. */
export function useChart(frame: Readonly<Ref<HTMLElement | null>>, drawing: () => Drawing): void {
  const layout = useLayout()
  let chart: EChartsType | undefined
  const room = new ResizeObserver(() => chart?.resize())
  const draw = (): void => chart?.setOption(optionsOf(drawing()), true)

  onMounted(() => {
    if (!frame.value) return
    chart = init(frame.value, null, { renderer: 'svg' })
    room.observe(frame.value)
    draw()
  })
  watch([drawing, () => layout.dark], draw, { flush: 'post' })
  onBeforeUnmount(() => {
    room.disconnect()
    chart?.dispose()
  })
}
