/** Runs in a page: posts in every way a page can. `bodies` has one for each way; gives how many ways were tried to the end. */
globalThis.postEveryWay = async (url, bodies) => {
  const type = 'application/json'
  const outcomes = await Promise.allSettled([
    fetch(url, { method: 'POST', mode: 'no-cors', body: bodies.plain }),
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body: bodies.preflight }),
    byXhr(url, type, bodies.xhr),
    navigator.sendBeacon(url, bodies.beacon),
    navigator.sendBeacon(url, new Blob([bodies['beacon-json']], { type })),
    byForm(url, bodies.form),
  ])
  return outcomes.length
}

function byXhr(url, type, body) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', url)
    xhr.setRequestHeader('content-type', type)
    xhr.onloadend = () => resolve(xhr.status)
    xhr.send(body)
  })
}

/** A text/plain form writes `name=value`; with the equals sign inside a string, what it writes is JSON. */
function byForm(url, body) {
  return new Promise((resolve) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const form = document.body.appendChild(document.createElement('form'))
    const input = form.appendChild(document.createElement('input'))
    const [before, after] = body.split('"locale"')
    frame.name = 'answer'
    Object.assign(input, { name: `${before}"x":"`, value: `","locale"${after}` })
    Object.assign(form, { action: url, method: 'POST', enctype: 'text/plain', target: 'answer' })
    form.submit()
    // a refusal is shown in the frame, or not, as the browser likes; by now it was sent
    setTimeout(resolve, 1000)
  })
}
