/** Under what terms a published plan may be used again (PSI Regulations 2015): the licence of public bodies in the United Kingdom. */
export const openLicence = {
  name: 'Open Government Licence v3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const;
