import pg from 'pg';

// Counts, sums and bigints come as text by default; all of ours fit a JavaScript number.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
