-- When a decision that shows nothing of its own was handed to the public side to be counted in the one row of its year.
alter table publication_orders add column counted_at timestamp;
