/** `npm run -s export -- json|powershell|xtap`: every relationship on stdout, what could not be moved on stderr. */
import { exportAs } from '../administer.ts'
import { atDesk } from './exchange-desk.ts'

const formats = ['json', 'powershell', 'xtap'] as const
const format = formats.find((one) => one === process.argv[2])
if (format === undefined) console.error('npm run -s export -- json|powershell|xtap > FILE')
else {
  process.exitCode = await atDesk(async (desk) => {
    const exported = await exportAs(format, desk)
    if (exported.kind === 'exported') {
      // Windows PowerShell reads a file without this mark in an older encoding.
      process.stdout.write(format === 'powershell' ? `\ufeff${exported.text}` : exported.text)
      for (const { name, because, value = '' } of exported.notMoved)
        console.error(`not in it: ${name}: ${because} ${value}`)
    }
    return 0
  })
}
if (format === undefined) process.exitCode = 2
