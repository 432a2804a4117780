import { useState, type DragEvent } from 'react';
import { droppedFiles } from './received-files.ts';

interface FileDrop {
  /** Whether files are held over the field. */
  isOver: boolean;
  handlers: Record<'onDragOverCapture' | 'onDragLeaveCapture' | 'onDropCapture', (event: DragEvent) => void>;
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

// Seen before the editor does: files dropped anywhere on the field are never opened by the browser in its place.
/** Gives the files dropped on a field to `onFiles`; without it they are refused. */
export function useFileDrop(onFiles: ((files: File[]) => void) | undefined): FileDrop {
  const [isOver, setOver] = useState(false);
  return {
    isOver: isOver && onFiles !== undefined,
    handlers: {
      onDragOverCapture: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = onFiles === undefined ? 'none' : 'copy';
        setOver(true);
      },
      onDragLeaveCapture: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDropCapture: (event) => {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const files = droppedFiles(event.dataTransfer);
        if (files.length > 0) onFiles?.(files);
      },
    },
  };
}
