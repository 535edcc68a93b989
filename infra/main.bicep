// Liaison on Azure: a container app, the bot's registration with Bot Service, PostgreSQL, a vault, and an identity that ties them.
// Parameters are explained here and in main.bicepparam; docs/deploy.md says when to run it.

targetScope = 'resourceGroup'

@description('Prefix of all resource names: lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(12)
param name string = 'liaison'

@description('Region of the resources.')
param location string = resourceGroup().location

@description('The image that was built from the Dockerfile, for example contosoregistry.azurecr.io/liaison:1.')
param image string

@description('Name of an Azure container registry in this resource group that holds the image; empty for a public image.')
param registryName string = ''

@description('Application (client) id of the registration in Entra, which takes accounts of any organizational directory.')
param appId string

@description('A client secret of that registration.')
@secure()
param appSecret string

@description('The tenant whose people\'s time is shared, and which holds the registration.')
param homeTenant string = tenant().tenantId

@description('Tenant ids of partners, with commas between them: people of other tenants are turned away without an answer. Empty: every tenant is heard, and strangers get a neutral sentence.')
param allowedTenants string = ''

@description('Object ids of the people who administer relationships, with commas between them.')
param admins string = ''

@description('Or the object id of a security group whose members administer relationships.')
param adminGroup string = ''

@description('The organization\'s time zone, an IANA name.')
param timeZone string = 'Etc/UTC'

@description('Object id or address of the mailbox on whose behalf everybody\'s time is asked for (docs/graph.md); empty: the mailbox of one of the people asked about.')
param graphMailbox string = ''

@description('Password of the database\'s administrator: capital and small letters and digits (Azure wants all three, and it becomes part of an address), at least 16.')
@secure()
@minLength(16)
param databasePassword string

@description('Seals the journal: 32 characters or more, the same with every deployment, kept where auditors find it too.')
@secure()
@minLength(32)
param journalKey string

@description('The least number of replicas; with two, one may fail.')
@minValue(1)
param replicas int = 2

var unique = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module database 'postgres.bicep' = {
  name: 'postgres'
  params: {
    serverName: '${name}-${unique}'
    location: location
    password: databasePassword
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    vaultName: take('${name}-${unique}', 24)
    location: location
    readerId: identity.properties.principalId
    appSecret: appSecret
    databaseUrl: 'postgres://${database.outputs.administrator}:${databasePassword}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
    journalKey: journalKey
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    image: image
    registryName: registryName
    identityId: identity.id
    identityPrincipalId: identity.properties.principalId
    appSecretUrl: vault.outputs.appSecretUrl
    databaseUrlSecretUrl: vault.outputs.databaseUrlSecretUrl
    journalKeySecretUrl: vault.outputs.journalKeySecretUrl
    replicas: replicas
    settings: {
      MicrosoftAppId: appId
      MicrosoftAppType: 'SingleTenant'
      MicrosoftAppTenantId: homeTenant
      LIAISON_HOME_TENANT: homeTenant
      LIAISON_ALLOWED_TENANTS: allowedTenants
      LIAISON_ADMINS: admins
      LIAISON_ADMIN_GROUP: adminGroup
      LIAISON_TIME_ZONE: timeZone
      LIAISON_GRAPH_MAILBOX: graphMailbox
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${name}-${unique}'
    appId: appId
    tenantId: homeTenant
    endpoint: 'https://${app.outputs.host}/api/messages'
  }
}

@description('The host name for MANIFEST_HOST, under which Teams reaches the bot.')
output host string = app.outputs.host
