import { lazy, Suspense, useState } from 'react';

const ProfileDialog = lazy(async () => ({
  default: (await import('./profile-dialog.tsx')).ProfileDialog,
}));

interface PersonProfileModalProps {
  /** Whose picture and nickname to change (one's own, or anybody's for an administrator); null while it is closed. */
  userId: string | null;
  onClose: () => void;
}

/** Keep it mounted and give it a person to open it: it is fetched at its first opening. */
export function PersonProfileModal({ userId, onClose }: PersonProfileModalProps) {
  // The last person stays on it while it closes.
  const [last, setLast] = useState(userId);
  if (userId !== null && userId !== last) setLast(userId);
  const shown = userId ?? last;
  if (shown === null) return null;
  return (
    <Suspense>
      <ProfileDialog userId={shown} opened={userId !== null} onClose={onClose} />
    </Suspense>
  );
}
