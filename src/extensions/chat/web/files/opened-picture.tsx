import { useEffect, useRef } from 'react';
import type { MessageFile } from '../../contract/messages.ts';
import { PictureViewer, usePictureViewer } from './picture-viewer.tsx';

interface OpenedPictureProps {
  pictures: readonly MessageFile[];
  /** The picture that was chosen; from there on one goes by the viewer. */
  chosenId: string;
  onClose: () => void;
}

/** The viewer, fetched beside the messages: mounted when a picture is chosen, and gone when it is closed. */
export function OpenedPicture({ pictures, chosenId, onClose }: OpenedPictureProps) {
  const { openId, open } = usePictureViewer();
  const latest = useRef(open);
  useEffect(() => latest.current(chosenId), [chosenId]);
  const follow = (id: string | null) => {
    open(id);
    if (id === null) onClose();
  };
  return <PictureViewer pictures={pictures} viewer={{ openId, open: follow }} />;
}
