-- Lines of the journal are sealed: each process writes a chain of its own, so no row is everybody's. The seal stands behind the body,
-- as in journal.jsonl; here is what it is found by. Lines of before have none.
alter table journal_line add column writer text;
alter table journal_line add column n bigint;
create index journal_chain on journal_line (writer, n);
