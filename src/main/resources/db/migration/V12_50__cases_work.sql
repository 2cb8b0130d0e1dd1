-- The work list over many cases: its order, its rare marks and its choices come from indexes and never from reading it through.
drop index ix_case_list_board;
create index ix_case_list_board on case_list (board_id, state_ordinal, received_at, case_id);
create index ix_case_list_state on case_list (state_ordinal, received_at, case_id);
create index ix_case_list_level on case_list (board_id, publication_level, state_ordinal);
create index ix_case_list_waiting on case_list (board_id, waiting);
create index ix_case_list_unread on case_list (board_id, unread_message);
create index ix_case_list_association on case_list (association_id, state_ordinal);

-- The calls and officers that have cases at a board, to filter by; only added. Two that begin at the same instant may leave two rows, which
-- does no harm.
create table case_choices (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    choice_kind varchar(20) not null,
    choice_key varchar(40) not null,
    choice_name varchar(300) not null,
    choice_sort varchar(800) not null,
    constraint pk_case_choices primary key (id)
);
create index ix_case_choices_board on case_choices (board_id, choice_kind, choice_key);

-- A key of a case, which no other row of a call has; with a letter that is in no key before it, one for officers.
insert into case_choices (id, version, board_id, choice_kind, choice_key, choice_name, choice_sort)
    select min(case_id), 1, board_id, 'CALL', call_id, min(call_name), min(lower(call_name)) from case_list group by board_id, call_id;
insert into case_choices (id, version, board_id, choice_kind, choice_key, choice_name, choice_sort)
    select 'o' || substr(min(case_id), 2), 1, board_id, 'OFFICER', officer_id, min(officer_name), min(officer_sort)
    from case_list where officer_id is not null group by board_id, officer_id;

-- What happened, by time, for the page of the morning; who looked when.
create index ix_case_events_happened on case_events (happened_at, case_id);
create index ix_case_messages_written on case_messages (written_at, case_id);
create index ix_case_readings_account on case_readings (account_id, read_on);

-- What the office puts on a case for its own work: a day to have done something by, with a word, and a mark to find it by.
create table work_marks (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    due_on date,
    due_word varchar(200) not null,
    mark varchar(40),
    written_by varchar(40) not null,
    written_at timestamp not null,
    constraint pk_work_marks primary key (id),
    constraint uq_work_marks_case unique (case_id),
    constraint fk_work_marks_case foreign key (case_id) references cases (id)
);
create index ix_work_marks_due on work_marks (due_on, case_id);
alter table case_list add column own_due_on date;
alter table case_list add column mark varchar(40);
create index ix_case_list_due on case_list (board_id, own_due_on);
create index ix_case_list_mark on case_list (board_id, mark);

-- A list as somebody likes it: what is looked for, in which order, with which columns.
create table work_views (
    id char(26) not null,
    version bigint not null,
    account_id varchar(40) not null,
    board_id char(26),
    view_name varchar(60) not null,
    queue_code varchar(20) not null,
    state varchar(20),
    call_id char(26),
    officer_id varchar(40),
    mark varchar(40),
    words varchar(100),
    sort_by varchar(20),
    ascending boolean not null,
    shown_columns varchar(200) not null,
    standard boolean not null,
    shared boolean not null,
    made_at timestamp not null,
    constraint pk_work_views primary key (id)
);
create index ix_work_views_account on work_views (account_id, view_name);
create index ix_work_views_board on work_views (board_id, shared);
