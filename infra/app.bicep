// The container app: https from outside, secrets from the vault by reference, metrics inside only.

param name string
param location string
param image string
param registryName string
param identityId string
param identityPrincipalId string
param appSecretUrl string
param databaseUrlSecretUrl string
param journalKeySecretUrl string
param replicas int
@description('Settings by name; empty ones count as not set.')
param settings object

var port = 3978
// "AcrPull" of Azure's built-in roles
var pull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  scope: registry
  name: guid(resourceGroup().id, registryName, identityPrincipalId, pull)
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pull
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [
    mayPull
  ]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: empty(registryName)
        ? []
        : [
            {
              server: '${registryName}.azurecr.io'
              identity: identityId
            }
          ]
      secrets: [
        {
          name: 'app-secret'
          keyVaultUrl: appSecretUrl
          identity: identityId
        }
        {
          name: 'database-url'
          keyVaultUrl: databaseUrlSecretUrl
          identity: identityId
        }
        {
          name: 'journal-key'
          keyVaultUrl: journalKeySecretUrl
          identity: identityId
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'liaison'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            map(items(settings), setting => {
              name: setting.key
              value: setting.value
            }),
            [
              {
                name: 'PORT'
                value: string(port)
              }
              {
                name: 'MicrosoftAppPassword'
                secretRef: 'app-secret'
              }
              {
                name: 'DATABASE_URL'
                secretRef: 'database-url'
              }
              {
                name: 'LIAISON_JOURNAL_KEY'
                secretRef: 'journal-key'
              }
            ]
          )
          // Traffic follows /healthz: while Graph is down people should hear that from Liaison, not from a load balancer.
          // /readyz is for whoever watches it.
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 30
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: replicas
        maxReplicas: replicas + 2
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
