export interface WordRow {
  id: string;
  text: string;
  author_id: string;
  written_at: string;
}

export interface WordTables {
  word_of_the_day_words: WordRow;
}
