-- The queues are counted from indexes alone: the columns of who may read a case and of which queue it is in stand behind those that lead to it.
drop index ix_case_list_board;
create index ix_case_list_board on case_list (board_id, state_ordinal, received_at, case_id, publication_level, officer_id, own_due_on, stale,
    late_answer, open_flags, waiting, unread_message);
drop index ix_case_list_waiting;
drop index ix_case_list_unread;
create index ix_case_list_waiting on case_list (waiting, board_id, state_ordinal, case_id, publication_level, officer_id);
create index ix_case_list_unread on case_list (unread_message, board_id, state_ordinal, case_id, publication_level, officer_id);
