/** A dialog about the second factor. */
export interface TwoFactorDialogProps {
  opened: boolean;
  /** The account is to be read anew. */
  onChanged: () => void;
  onClose: () => void;
}
