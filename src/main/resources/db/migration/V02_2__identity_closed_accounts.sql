-- Who closed an account, when and why; and when it was opened again: roles from before then never come back.
alter table accounts add column closed_at timestamp;
alter table accounts add column closed_by varchar(40);
alter table accounts add column close_reason varchar(500);
alter table accounts add column closed_deciding boolean default false not null;
alter table accounts add column reopened_at timestamp;
