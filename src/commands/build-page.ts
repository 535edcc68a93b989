/** Part of `npm run build`: makes the page inside Teams out of src/tab/page, ready to be served, under names that change with what is in them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../../src/tab/page/', import.meta.url))
const target = fileURLToPath(new URL('../../dist/tab/page/', import.meta.url))

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const { metafile } = await build({
  entryPoints: [`${source}page.ts`, `${source}page.css`],
  outdir: target,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  metafile: true,
  legalComments: 'linked',
  logLevel: 'warning',
})
const start = readFileSync(`${source}index.html`, 'utf8')
writeFileSync(`${target}index.html`, Object.entries(metafile.outputs).reduce(withName, start))

/** What the start page calls `page.js` is now called `page-ABCDEFGH.js`. */
function withName(html: string, [path, { entryPoint }]: [string, { entryPoint?: string }]): string {
  if (!entryPoint) return html
  const name = basename(entryPoint).replace(/\.ts$/, '.js')
  return html.replace(`/tab/files/${name}"`, `/tab/files/${basename(path)}"`)
}
