/** How cards look here: Teams' sizes and distances, and colours by name, so that another theme needs no new card. */
import { HostConfig } from 'adaptivecards'

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
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: Object.fromEntries(grounds.map((name) => [name, ground(name)])),
  factSet: {
    title: { weight: 'Bolder', maxWidth: 190, wrap: true },
    value: { wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' } },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'default',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'Bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'Bolder' },
    },
    errorMessage: { color: 'attention' },
  },
})
