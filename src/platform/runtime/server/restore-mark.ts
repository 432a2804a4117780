/** A file of the data folder that stands there while a backup is put into it: what is there is not whole. */
export const restoreMark = 'restore-under-way';
