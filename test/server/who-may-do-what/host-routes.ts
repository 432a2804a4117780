/** See `table.ts` for what the columns say. */
export const host = `
# metrics
GET    /api/metrics                                       public                        404 404 404 404  404 404
GET    /api/metrics@program                               public                        yes yes yes yes  - -

# audit
GET    /api/audit                                         audit.acts.read               401 403 403 yes  yes 403
GET    /api/audit/choices                                 audit.acts.read               401 403 403 yes  yes 403
GET    /api/audit/chain                                   audit.acts.read               401 403 403 yes  yes 403
GET    /api/audit/export                                  audit.acts.read               401 403 403 yes  yes 403

# company
GET    /api/company                                       anybody                       401 yes yes yes  yes 403
PUT    /api/company/calendar                              company.company.change        401 403 403 yes  yes 403
PUT    /api/company/identity                              company.company.change        401 403 403 yes  yes 403
POST   /api/company/stores                                company.stores.change         401 403 yes yes  yes 403
PUT    /api/company/stores/order                          company.stores.change         401 403 yes yes  yes 403
PUT    /api/company/stores/:id                            company.stores.change         401 403 yes yes  yes 403
PUT    /api/company/stores/:id/archived                   company.stores.change         401 403 yes yes  yes 403
DELETE /api/company/logo                                  company.company.change        401 403 403 yes  yes 403
PUT    /api/company/legal-notice                          company.company.change        401 403 403 yes  yes 403
GET    /api/company/logo/:hash                            anybody                       401 yes yes yes  yes 403
PUT    /api/company/logo                                  company.company.change        401 403 403 yes  yes 403

# users
GET    /api/users/people                                  anybody                       401 yes yes yes  yes 403
GET    /api/users/presence                                anybody                       401 yes yes yes  yes 403
PUT    /api/users/:id/nickname                            anybody                       401 403 403 yes  yes 403  yes -
DELETE /api/users/:id/picture                             anybody                       401 403 403 yes  yes 403  yes -
GET    /api/users/:id/picture/:hash                       anybody                       401 yes yes yes  yes 403
GET    /api/users/accounts                                users.users.manage            401 403 403 yes  yes 403
PUT    /api/users/accounts/:id                            users.users.manage            401 403 403 yes  403 403
POST   /api/users/accounts/:id/deactivate                 users.users.manage            401 403 403 yes  403 403
POST   /api/users/accounts/:id/reactivate                 users.users.manage            401 403 403 yes  403 403
POST   /api/users/accounts                                users.users.manage            401 403 403 yes  403 403
POST   /api/users/accounts/:id/invitation                 users.users.manage            401 403 403 yes  403 403
POST   /api/users/accounts/:id/reset-link                 users.users.manage            401 403 403 yes  403 403
DELETE /api/users/accounts/:id/invitation                 users.users.manage            401 403 403 yes  403 403
POST   /api/users/links/view                              public                        yes yes yes yes  yes yes
POST   /api/users/links/redeem                            public                        yes yes yes yes  yes yes
POST   /api/users/links/forgotten                         public                        yes yes yes yes  yes yes
GET    /api/users/own                                     anybody                       401 yes yes yes  yes 403
PUT    /api/users/own/profile                             anybody                       401 yes yes yes  yes 403
PUT    /api/users/own/theme                               anybody                       401 yes yes yes  yes 403
PUT    /api/users/own/email                               anybody                       401 yes yes yes  403 403
PUT    /api/users/own/password                            anybody                       401 yes yes yes  403 403
GET    /api/users/own/sessions                            anybody                       401 yes yes yes  403 403
DELETE /api/users/own/sessions                            anybody                       401 yes yes yes  403 403
DELETE /api/users/own/sessions/:id                        anybody                       401 404 404 404  403 403  yes -
POST   /api/users/own/two-factor                          anybody                       401 yes yes yes  403 403
PUT    /api/users/own/two-factor                          anybody                       401 yes yes yes  403 403
POST   /api/users/own/two-factor/recovery-codes           anybody                       401 yes yes yes  403 403
POST   /api/users/own/two-factor/end                      anybody                       401 yes yes yes  403 403
DELETE /api/users/:id/two-factor                          users.users.manage            401 403 403 yes  403 403
PUT    /api/users/:id/picture                             anybody                       401 403 403 yes  yes 403  yes -

# session
GET    /api/session                                       anybody                       401 yes yes yes  403 403
POST   /api/session                                       public                        yes yes yes yes  yes yes
POST   /api/session/second-step                           public                        yes yes yes yes  yes yes
PUT    /api/session/language                              anybody                       401 yes yes yes  403 403
DELETE /api/session                                       anybody                       401 yes yes yes  403 403

# contacts
GET    /api/contacts/:id                                  anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id@erased                           anybody                       401 404 yes yes  yes 403
POST   /api/contacts                                      anybody                       401 yes yes yes  yes 403
PATCH  /api/contacts/:id                                  anybody                       401 yes yes yes  yes 403
PATCH  /api/contacts/:id@erased                           anybody                       401 404 yes yes  yes 403
POST   /api/contacts/:id/archive                          anybody                       401 yes yes yes  yes 403
POST   /api/contacts/:id/archive@erased                   anybody                       401 404 yes yes  yes 403
POST   /api/contacts/:id/unarchive                        anybody                       401 yes yes yes  yes 403
POST   /api/contacts/:id/unarchive@erased                 anybody                       401 404 yes yes  yes 403
GET    /api/contacts/duplicates                           anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/merge/:otherId                   contacts.contacts.merge       401 403 yes yes  yes 403
POST   /api/contacts/:id/merge                            contacts.contacts.merge       401 403 yes yes  yes 403
GET    /api/contacts/fields                               anybody                       401 yes yes yes  yes 403
POST   /api/contacts/fields                               contacts.fields.manage        401 403 yes yes  yes 403
PUT    /api/contacts/fields/order                         contacts.fields.manage        401 403 yes yes  yes 403
PATCH  /api/contacts/fields/:id                           contacts.fields.manage        401 403 yes yes  yes 403
POST   /api/contacts/fields/:id/archive                   contacts.fields.manage        401 403 yes yes  yes 403
POST   /api/contacts/fields/:id/unarchive                 contacts.fields.manage        401 403 yes yes  yes 403
POST   /api/contacts/categories                           contacts.fields.manage        401 403 yes yes  yes 403
PUT    /api/contacts/categories/order                     contacts.fields.manage        401 403 yes yes  yes 403
PUT    /api/contacts/categories/:id                       contacts.fields.manage        401 403 yes yes  yes 403
POST   /api/contacts/categories/:id/archive               contacts.fields.manage        401 403 yes yes  yes 403
POST   /api/contacts/categories/:id/unarchive             contacts.fields.manage        401 403 yes yes  yes 403
GET    /api/contacts                                      anybody                       401 yes yes yes  yes 403
GET    /api/contacts/filters                              anybody                       401 yes yes yes  yes 403
POST   /api/contacts/export                               contacts.contacts.export      401 403 yes yes  yes 403
GET    /api/contacts/views                                anybody                       401 yes yes yes  yes 403
POST   /api/contacts/views                                anybody                       401 yes yes yes  yes 403
PUT    /api/contacts/views/:id                            anybody                       401 404 404 404  404 403  yes -
DELETE /api/contacts/views/:id                            anybody                       401 404 404 404  404 403  yes -
GET    /api/contacts/:id/documents                        anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/documents@erased                 anybody                       401 404 yes yes  yes 403
DELETE /api/contacts/:id/documents/:documentId            anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/documents/:documentId            anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/documents/:documentId/view       anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/acts                             anybody                       401 yes yes yes  yes 403
GET    /api/contacts/:id/acts@erased                      anybody                       401 404 yes yes  yes 403
GET    /api/contacts/:id/dossier                          contacts.contacts.export      401 403 yes yes  yes 403
GET    /api/contacts/:id/erasure                          contacts.contacts.erase       401 403 yes yes  yes 403
POST   /api/contacts/:id/erasure                          contacts.contacts.erase       401 403 yes yes  yes 403
GET    /api/contacts/:id/erased                           contacts.contacts.erase       401 403 yes yes  yes 403
GET    /api/contacts/retention                            contacts.contacts.erase       401 403 yes yes  yes 403
PUT    /api/contacts/retention                            contacts.contacts.erase       401 403 yes yes  yes 403
POST   /api/contacts/:id/documents                        anybody                       401 yes yes yes  yes 403
POST   /api/contacts/:id/documents@erased                 anybody                       401 404 404 404  404 403

# orders
GET    /api/orders                                        anybody                       401 yes yes yes  yes 403
GET    /api/orders/suggestions                            anybody                       401 yes yes yes  yes 403
GET    /api/orders/export                                 orders.orders.export          401 403 yes yes  yes 403
POST   /api/orders                                        anybody                       401 yes yes yes  yes 403
GET    /api/orders/:id                                    anybody                       401 yes yes yes  yes 403
GET    /api/orders/:id/acts                               anybody                       401 yes yes yes  yes 403
PUT    /api/orders/:id                                    anybody                       401 yes yes yes  yes 403
PUT    /api/orders/:id/state                              anybody                       401 yes yes yes  yes 403
GET    /api/orders/tickets                                anybody                       401 yes yes yes  yes 403
POST   /api/orders/tickets                                anybody                       401 yes yes yes  yes 403
PUT    /api/orders/tickets/:id                            anybody                       401 yes yes yes  yes 403

# correspondence
GET    /api/correspondence/contacts/:id/mails             anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/contacts/:id/mails@erased      anybody                       401 404 yes yes  yes 403
GET    /api/correspondence/mails/:id                      anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mails/:id/html                 anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mails/:id/eml                  anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mails/:id/attachments/:index   anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mailbox                        anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mailbox/:id                    anybody                       401 yes yes yes  yes 403
POST   /api/correspondence/mailbox/:id/read               anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mailbox/:id/html               anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mailbox/:id/eml                anybody                       401 yes yes yes  yes 403
GET    /api/correspondence/mailbox/:id/attachments/:index anybody                       401 yes yes yes  yes 403

# imports
GET    /api/imports                                       imports.imports.manage        401 403 yes yes  yes 403
POST   /api/imports                                       imports.imports.manage        401 403 yes yes  yes 403
GET    /api/imports/:id                                   imports.imports.manage        401 403 yes yes  yes 403
DELETE /api/imports/:id                                   imports.imports.manage        401 403 yes yes  yes 403
GET    /api/imports/:id/faults                            imports.imports.manage        401 403 yes yes  yes 403
GET    /api/imports/:id/kept                              imports.imports.manage        401 403 yes yes  yes 403
PUT    /api/imports/:id/reading                           imports.imports.manage        401 403 yes yes  yes 403
PUT    /api/imports/:id/mapping                           imports.imports.manage        401 403 yes yes  yes 403
POST   /api/imports/:id/check                             imports.imports.manage        401 403 yes yes  yes 403
POST   /api/imports/:id/run                               imports.imports.manage        401 403 yes yes  yes 403
POST   /api/imports/:id/undo                              imports.imports.manage        401 403 yes yes  yes 403
POST   /api/imports/:id/stop                              imports.imports.manage        401 403 yes yes  yes 403

# mail-accounts
GET    /api/mail-accounts/choices                         anybody                       401 yes yes yes  yes 403
GET    /api/mail-accounts/state                           anybody                       401 yes yes yes  yes 403
GET    /api/mail-accounts                                 mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts                                 mail-accounts.accounts.manage 401 403 403 yes  yes 403
PUT    /api/mail-accounts/:id                             mail-accounts.accounts.manage 401 403 403 yes  yes 403
DELETE /api/mail-accounts/:id                             mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/test                            mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/test-mail                       mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/dkim-key                        mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/:id/default                     mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/:id/resume                      mail-accounts.accounts.manage 401 403 403 yes  yes 403
POST   /api/mail-accounts/hold/confirm                    mail-accounts.accounts.manage 401 403 403 yes  yes 403

# desktop
GET    /api/desktop                                       anybody                       401 yes yes yes  yes 403
PUT    /api/desktop                                       anybody                       401 yes yes yes  yes 403
GET    /api/desktop/opened-contacts                       anybody                       401 yes yes yes  yes 403
PUT    /api/desktop/opened-contacts/:id                   anybody                       401 yes yes yes  yes 403
PUT    /api/desktop/opened-contacts/:id@erased            anybody                       401 404 yes yes  yes 403
GET    /api/desktop/closed-days                           anybody                       401 yes yes yes  yes 403

# jokers
GET    /api/jokers                                        anybody                       401 yes yes yes  yes 403
PUT    /api/jokers                                        anybody                       401 yes yes yes  yes 403
PUT    /api/jokers/defaults                               jokers.defaults.change        401 403 403 yes  yes 403

# tokens
GET    /api/tokens                                        api.tokens.manage             401 403 yes yes  403 403
GET    /api/tokens/all                                    api.tokens.oversee            401 403 403 yes  403 403
GET    /api/tokens/scopes                                 api.tokens.manage             401 403 yes yes  403 403
POST   /api/tokens                                        api.tokens.manage             401 403 yes yes  403 403
DELETE /api/tokens/:id                                    api.tokens.manage             401 403 404 yes  403 403
DELETE /api/tokens/:id@manager                            api.tokens.manage             401 403 yes yes  403 403

# webhooks
GET    /api/webhooks                                      webhooks.webhooks.manage      401 403 403 yes  403 403
GET    /api/webhooks/events                               webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks                                      webhooks.webhooks.manage      401 403 403 yes  403 403
PUT    /api/webhooks/:id                                  webhooks.webhooks.manage      401 403 403 yes  403 403
DELETE /api/webhooks/:id                                  webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks/:id/pause                            webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks/:id/resume                           webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks/:id/secret                           webhooks.webhooks.manage      401 403 403 yes  403 403
GET    /api/webhooks/:id/deliveries                       webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks/:id/trial                            webhooks.webhooks.manage      401 403 403 yes  403 403
POST   /api/webhooks/:id/deliveries/:deliveryId/again     webhooks.webhooks.manage      401 403 403 yes  403 403

# backups
GET    /api/backups                                       backups.backups.manage        401 403 403 yes  403 403
GET    /api/backups/concern                               backups.backups.manage        401 403 403 yes  403 403
POST   /api/backups                                       backups.backups.manage        401 403 403 yes  403 403
PUT    /api/backups/settings                              backups.backups.manage        401 403 403 yes  403 403
GET    /api/backups/checks                                backups.backups.manage        401 403 403 yes  403 403
POST   /api/backups/:name/verify                          backups.backups.manage        401 403 403 yes  403 403
GET    /api/backups/:name/download                        backups.backups.manage        401 403 403 yes  403 403
DELETE /api/backups/:name                                 backups.backups.manage        401 403 403 yes  403 403

# extensions
GET    /api/extensions                                    anybody                       401 yes yes yes  yes 403
GET    /api/extensions/:id/data                           extensions.extensions.manage  401 403 403 yes  yes 403
POST   /api/extensions/:id/install                        extensions.extensions.manage  401 403 403 yes  yes 403
POST   /api/extensions/:id/uninstall                      extensions.extensions.manage  401 403 403 yes  yes 403

# setup
GET    /api/setup                                         public                        yes yes yes yes  yes yes
POST   /api/setup                                         public                        yes yes yes yes  yes yes
POST   /api/setup/demonstration                           public                        yes yes yes yes  yes yes

# health
GET    /api/health                                        public                        yes yes yes yes  yes yes

# openapi.json
GET    /api/openapi.json                                  public                        yes yes yes yes  yes yes

# docs
GET    /api/docs                                          public                        yes yes yes yes  yes yes
`;
