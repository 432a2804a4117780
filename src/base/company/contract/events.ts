/** The live topic of the company, its calendar and its stores, heard by anybody signed in. */
export const companyTopic = 'company/company';

export const companyEvents = { changed: 'company.changed' } as const;
