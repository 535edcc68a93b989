using 'main.bicep'

// Secrets come from the environment of whoever deploys, never from this file.
param appSecret = readEnvironmentVariable('LIAISON_APP_SECRET')
param databasePassword = readEnvironmentVariable('LIAISON_DATABASE_PASSWORD')
param journalKey = readEnvironmentVariable('LIAISON_JOURNAL_KEY')

param image = 'contosoregistry.azurecr.io/liaison:1'
param registryName = 'contosoregistry'
param appId = '00000000-0000-0000-0000-000000000000'
param admins = '00000000-0000-0000-0000-000000000000'
param timeZone = 'Europe/Amsterdam'
