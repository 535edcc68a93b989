/** How cards look here: Teams' sizes and distances, and colours by name, so that another theme needs no new card. */
import { HostConfig } from 'adaptivecards'
import { sizes } from './sizes.ts'

const pair = (name: string) => ({ default: `var(--${name})`, subtle: `var(--${name})` })

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--subtle)' },
  dark: { default: 'var(--text)', subtle: 'var(--subtle)' },
  light: { default: 'var(--subtle)', subtle: 'var(--subtle)' },
  accent: pair('accent-text'),
  good: pair('good'),
  warning: pair('warning'),
  attention: pair('attention'),
}

const ground = (name: string) => ({
  backgroundColor: name === 'default' ? 'transparent' : `var(--${name}-ground)`,
  borderColor: 'var(--line)',
  foregroundColors,
})
const grounds = ['default', 'emphasis', 'good', 'attention', 'warning', 'accent']

export const look = new HostConfig({
  ...sizes,
  // distances between buttons are the page's, so that a second row begins where the first one does
  actions: { ...sizes.actions, buttonSpacing: 0, allowTitleToWrap: true },
  fontFamily: 'inherit',
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: Object.fromEntries(grounds.map((name) => [name, ground(name)])),
  factSet: {
    title: { weight: 'Bolder', maxWidth: 190, wrap: true },
    value: { wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' } },
})
