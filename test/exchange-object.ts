/** An organization relationship as Exchange writes it, for tests of what is brought in. */

export const object = (more: object = {}) => ({
  Name: 'Fabrikam',
  DomainNames: ['fabrikam.com'],
  Enabled: true,
  FreeBusyAccessEnabled: true,
  FreeBusyAccessLevel: 'AvailabilityOnly',
  FreeBusyAccessScope: null,
  ...more,
})
