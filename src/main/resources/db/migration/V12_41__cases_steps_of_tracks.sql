-- Which steps of the preparation a call's track asks for; set with the call, as its number of assessors is.
alter table call_tracks add column risk_analysis boolean default false not null;
alter table call_tracks add column democracy_review boolean default false not null;
