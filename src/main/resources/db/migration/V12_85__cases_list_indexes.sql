-- Only one index of the work list begins with the board: it is the one that serves the list, and the optimizer took any other beginning with it as gladly.
drop index ix_case_list_due;
drop index ix_case_list_waiting;
drop index ix_case_list_unread;
drop index ix_case_list_mark;
drop index ix_case_list_level;
create index ix_case_list_due on case_list (own_due_on, board_id);
create index ix_case_list_waiting on case_list (waiting, board_id);
create index ix_case_list_unread on case_list (unread_message, board_id);
create index ix_case_list_mark on case_list (mark, board_id);
create index ix_case_list_level on case_list (publication_level, board_id, state_ordinal);
create index ix_case_list_received on case_list (received_at, board_id);

-- The marks to narrow the list by, like its calls and officers; the key is that of a case with a letter that is in no key.
insert into case_choices (id, version, board_id, choice_kind, choice_key, choice_name, choice_sort)
    select 'u' || substr(min(case_id), 2), 1, board_id, 'MARK', mark, mark, min(lower(mark)) from case_list where mark is not null group by board_id, mark;
