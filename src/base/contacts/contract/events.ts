/** What has changed among contacts: heard by whoever may see them, which is everybody signed in. */
export const contactListTopic = 'contacts/list';

export const contactsChanged = 'contacts.changed';
export interface ContactsChanged {
  /** Null: so many that naming them tells nothing. */
  ids: readonly string[] | null;
}

/** One contact: its file, its documents. Heard by whoever may open that file. */
export const contactTopicPrefix = 'contacts/contact/';
export const contactTopic = (id: string) => `${contactTopicPrefix}${id}`;

export const contactChanged = 'contact.changed';
export interface ContactChanged {
  id: string;
  version: number;
}

/** The company's own fields and the categories. */
export const contactFieldsTopic = 'contacts/fields';
export const fieldsChanged = 'fields.changed';
