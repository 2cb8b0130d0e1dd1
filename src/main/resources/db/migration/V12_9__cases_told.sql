-- When the applicant was told of the decision: the association's pages say nothing of it before.
alter table cases add column told_at timestamp;
