// A key vault with the three secrets, which the app's identity may read and nobody by access policy.

param vaultName string
param location string
@description('Principal id of the identity that reads the secrets.')
param readerId string
@secure()
param appSecret string
@secure()
param databaseUrl string
@secure()
param journalKey string

// "Key Vault Secrets User" of Azure's built-in roles
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource appSecretKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'app-secret'
  properties: {
    value: appSecret
  }
}

resource databaseUrlKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: databaseUrl
  }
}

resource journalKeyKept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'journal-key'
  properties: {
    value: journalKey
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerId, secretsUser)
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

// Without a version: a secret that is replaced in the vault reaches the app by itself.
output appSecretUrl string = '${vault.properties.vaultUri}secrets/${appSecretKept.name}'
output databaseUrlSecretUrl string = '${vault.properties.vaultUri}secrets/${databaseUrlKept.name}'
output journalKeySecretUrl string = '${vault.properties.vaultUri}secrets/${journalKeyKept.name}'
