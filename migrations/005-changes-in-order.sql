-- The newest change is found at once among any number of questions, whatever the clocks said.
create index journal_change on journal_line (place) where kind = 'change';
