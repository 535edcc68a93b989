/** `npm run icons`: draws manifest/color.png and manifest/outline.png anew. */
import { writeFileSync } from 'node:fs'
import { colourIcon, outlineIcon } from './icon.ts'

const manifest = new URL('../../manifest/', import.meta.url)
writeFileSync(new URL('color.png', manifest), colourIcon())
writeFileSync(new URL('outline.png', manifest), outlineIcon())
