/** The peer: the smallest botbuilder bot on restify that answers anything at all. Prints its port. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import restify from 'restify'

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`))
