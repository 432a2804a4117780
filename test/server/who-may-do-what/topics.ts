/**
 * Every live topic, or the prefix of many, and who hears it: a user, a manager, an administrator; then, of what is
 * somebody's, its owner and who is in it. A word after `@` is another sample of the same topics (`topic-samples.ts`).
 */
export const topics = `
users/people                     yes yes yes
users/presence                   yes yes yes
users/accounts                   no  no  yes
company/company                  yes yes yes
contacts/list                    yes yes yes
contacts/fields                  yes yes yes
contacts/contact/                yes yes yes
contacts/contact/@erased         no  yes yes
contacts/contact/@nobody         no  no  no
orders/orders                    yes yes yes
correspondence/mailbox           yes yes yes
correspondence/contact/          yes yes yes
correspondence/contact/@erased   no  no  no
mail-accounts/sending            yes yes yes
mail-accounts/alerts             no  no  yes
desktop/person/                  no  no  no   yes no
jokers/person/                   no  no  no   yes no
jokers/defaults                  yes yes yes
webhooks/webhooks                no  no  yes
extensions/installed             yes yes yes
chat/conversation/               no  no  no   yes yes
chat/conversation/@aside         no  no  no   yes no
chat/person/                     no  no  no   yes no
chat/notice                      yes yes yes
communication-plans/plans        yes yes yes
`;
