import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError, type FieldError } from '../../../../platform/errors/contract/app-error.ts';
import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { useUnsavedGuard } from '../../../../platform/ui/web/use-unsaved-guard.ts';
import type { Contact } from '../../contract/contacts.ts';
import { contactCalls } from '../contact-calls.ts';
import { changesOf, differingFields, draftOf, emptyDraft, type ContactDraft } from './contact-draft.ts';

const reading = { dayOf: (moment: string) => localCivilDate(new Date(moment)) };

/** What is being written, and what it began from. */
interface Writing {
  /** Null: a new contact. */
  contact: Contact | null;
  before: ContactDraft;
  draft: ContactDraft;
}

const begin = (contact: Contact | null): Writing => {
  const before = contact ? draftOf(contact, reading) : emptyDraft;
  return { contact, before, draft: before };
};

/** A contact while it is written: what is typed, what was refused, and what somebody else has saved meanwhile. */
export function useContactForm(given: Contact | null, onSaved: (contact: Contact) => void) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(() => begin(given));
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const [theirs, setTheirs] = useState<Contact | null>(null);
  const { contact, before, draft } = writing;
  const dirty = differingFields(draft, before).length > 0;
  const leave = useUnsavedGuard(dirty);
  const save = useMutation({
    mutationFn: ({ contact: known, draft: typed, before: first }: Writing) =>
      known
        ? contactCalls.change(known.id, { version: known.version, ...changesOf(typed, first) })
        : contactCalls.create({ ...changesOf(typed, { ...emptyDraft, country: '' }), group: typed.group }),
    onSuccess: (saved) => {
      leave();
      onSaved(saved);
    },
    onError: (error) => {
      setRefused(error instanceof AppError ? error.fields : []);
      const now = changedMeanwhile(error);
      if (now) setTheirs(now);
    },
  });

  return {
    ...{ draft, before, dirty, contact, leave },
    isNew: contact === null,
    pending: save.isPending,
    /** What is to be said above the form, since no field is to blame. */
    error: isToldElsewhere(save.error) ? null : save.error,
    /** The contact as it is now that somebody else has saved it; null: nobody has. */
    theirs,
    theirDraft: theirs && draftOf(theirs, reading),
    set(changes: Partial<ContactDraft>) {
      setWriting((now) => ({ ...now, draft: { ...now.draft, ...changes } }));
      const names = Object.keys(changes);
      setRefused((fields) => fields.filter(({ path }) => !names.includes(path.split('/')[1] ?? '')));
    },
    /** What is wrong with a field, in the reader's words. */
    problem(path: string): ReactNode {
      const field = refused.find((one) => one.path === path);
      return field && fieldErrorText(t, field);
    },
    hasProblems: refused.length > 0,
    save: () => {
      setRefused([]);
      save.mutate(writing);
    },
    /** Goes on from what is there now, with what was chosen of both; nothing is sent yet. */
    settle(chosen: ContactDraft) {
      if (!theirs) return;
      setWriting({ contact: theirs, before: draftOf(theirs, reading), draft: chosen });
      setTheirs(null);
      save.reset();
    },
  };
}

export type ContactForm = ReturnType<typeof useContactForm>;

/** Beside the fields to blame, or as two versions to choose from. */
const isToldElsewhere = (error: unknown): boolean =>
  changedMeanwhile(error) !== null || (error instanceof AppError && error.fields.length > 0);

function changedMeanwhile(error: unknown): Contact | null {
  if (!(error instanceof AppError) || error.code !== 'contacts.changedMeanwhile') return null;
  return (error.data['contact'] as Contact | undefined) ?? null;
}
