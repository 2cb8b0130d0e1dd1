-- Matters, their cases, and what stands beside a case. Findings, assessments, proposals, edits and history are only added.
create table matters (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    call_id char(26) not null,
    kind varchar(20) not null,
    round_call_id char(26),
    heading varchar(300) not null,
    register_number varchar(60),
    opened_at timestamp not null,
    constraint pk_matters primary key (id),
    constraint uq_matters_round unique (round_call_id)
);
create index ix_matters_call on matters (call_id);

create table cases (
    id char(26) not null,
    version bigint not null,
    matter_id char(26) not null,
    application_id char(26) not null,
    call_id char(26) not null,
    board_id char(26) not null,
    association_id char(26) not null,
    revision_id char(26) not null,
    revision_ordinal integer not null,
    reception_number varchar(60) not null,
    received_at timestamp not null,
    late boolean not null,
    publication_level varchar(20) not null,
    publication_cap varchar(20) not null,
    asked_ore bigint not null,
    track varchar(40) not null,
    public_title varchar(400) not null,
    public_summary ${clob} not null,
    title_edited boolean not null,
    summary_edited boolean not null,
    state varchar(20) not null,
    state_since timestamp not null,
    officer_id varchar(40),
    officer_name varchar(200),
    claimed_at timestamp,
    withdrawn_at timestamp,
    late_answer boolean not null,
    outcome varchar(20),
    decided_at timestamp,
    closed_at timestamp,
    last_act varchar(40) not null,
    last_hand_id varchar(40) not null,
    last_hand_name varchar(200) not null,
    last_act_at timestamp not null,
    act_count bigint not null,
    constraint pk_cases primary key (id),
    constraint uq_cases_application unique (application_id),
    constraint fk_cases_matter foreign key (matter_id) references matters (id)
);
create index ix_cases_association on cases (association_id);
create index ix_cases_call on cases (call_id);

create table case_people (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    account_id varchar(40) not null,
    account_name varchar(200) not null,
    task varchar(40) not null,
    named_by varchar(40) not null,
    named_at timestamp not null,
    constraint pk_case_people primary key (id),
    constraint uq_case_people_account unique (case_id, account_id),
    constraint fk_case_people_case foreign key (case_id) references cases (id)
);
create index ix_case_people_account on case_people (account_id);

create table case_revisions (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    revision_id char(26) not null,
    revision_ordinal integer not null,
    received_at timestamp not null,
    constraint pk_case_revisions primary key (id),
    constraint uq_case_revisions_revision unique (revision_id),
    constraint fk_case_revisions_case foreign key (case_id) references cases (id)
);
create index ix_case_revisions_case on case_revisions (case_id, revision_ordinal);

create table completion_requests (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    revision_ordinal integer not null,
    state varchar(20) not null,
    request_text ${clob} not null,
    requested_by varchar(40) not null,
    requested_name varchar(200) not null,
    requested_at timestamp not null,
    due_on date not null,
    due_at timestamp not null,
    ended_at timestamp,
    answered_by_revision integer,
    answered_late boolean not null,
    constraint pk_completion_requests primary key (id),
    constraint fk_completion_requests_case foreign key (case_id) references cases (id)
);
create index ix_completion_requests_due on completion_requests (state, due_at);

create table completion_items (
    request_id char(26) not null,
    item_seq integer not null,
    check_code varchar(80),
    item_text varchar(1000) not null,
    constraint pk_completion_items primary key (request_id, item_seq),
    constraint fk_completion_items_request foreign key (request_id) references completion_requests (id)
);

create table check_items (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    code varchar(80) not null,
    revision_ordinal integer not null,
    finding varchar(20) not null,
    remark varchar(1000) not null,
    checked_by varchar(40) not null,
    checked_name varchar(200) not null,
    checked_at timestamp not null,
    constraint pk_check_items primary key (id),
    constraint fk_check_items_case foreign key (case_id) references cases (id)
);

create table assessments (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    criterion_code varchar(80) not null,
    revision_ordinal integer not null,
    verdict varchar(20) not null,
    reasons ${clob} not null,
    assessed_by varchar(40) not null,
    assessed_name varchar(200) not null,
    assessed_at timestamp not null,
    constraint pk_assessments primary key (id),
    constraint fk_assessments_case foreign key (case_id) references cases (id)
);

create table proposals (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    revision_id char(26) not null,
    revision_ordinal integer not null,
    state varchar(20) not null,
    outcome varchar(20) not null,
    amount_ore bigint not null,
    reasons ${clob} not null,
    legal_ground varchar(80),
    proposed_by varchar(40) not null,
    proposed_name varchar(200) not null,
    proposed_at timestamp not null,
    ended_at timestamp,
    ended_reason varchar(1000),
    constraint pk_proposals primary key (id),
    constraint fk_proposals_case foreign key (case_id) references cases (id)
);

create table service_notes (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    note_text ${clob} not null,
    written_by varchar(40) not null,
    written_name varchar(200) not null,
    written_at timestamp not null,
    constraint pk_service_notes primary key (id),
    constraint fk_service_notes_case foreign key (case_id) references cases (id)
);

create table working_notes (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    account_id varchar(40) not null,
    note_text ${clob} not null,
    written_at timestamp not null,
    constraint pk_working_notes primary key (id),
    constraint uq_working_notes_account unique (case_id, account_id),
    constraint fk_working_notes_case foreign key (case_id) references cases (id)
);

create table jav_declarations (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    account_id varchar(40) not null,
    account_name varchar(200) not null,
    jav boolean not null,
    ground varchar(20),
    reason varchar(1000) not null,
    declared_by varchar(40) not null,
    declared_name varchar(200) not null,
    declared_at timestamp not null,
    newest boolean not null,
    constraint pk_jav_declarations primary key (id),
    constraint fk_jav_declarations_case foreign key (case_id) references cases (id)
);
create index ix_jav_declarations_account on jav_declarations (account_id, case_id);

create table summary_edits (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    field varchar(20) not null,
    old_text ${clob} not null,
    new_text ${clob} not null,
    reason varchar(500) not null,
    edited_by varchar(40) not null,
    edited_name varchar(200) not null,
    edited_at timestamp not null,
    constraint pk_summary_edits primary key (id),
    constraint fk_summary_edits_case foreign key (case_id) references cases (id)
);

create table case_events (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    event_seq bigint not null,
    act varchar(40) not null,
    detail varchar(500) not null,
    hand_id varchar(40) not null,
    hand_name varchar(200) not null,
    happened_at timestamp not null,
    constraint pk_case_events primary key (id),
    constraint uq_case_events_seq unique (case_id, event_seq),
    constraint fk_case_events_case foreign key (case_id) references cases (id)
);

-- The work list: one row a case, written in the transaction that changes the case.
create table case_list (
    case_id char(26) not null,
    board_id char(26) not null,
    call_id char(26) not null,
    call_name varchar(300) not null,
    matter_id char(26) not null,
    register_number varchar(60),
    reception_number varchar(60) not null,
    association_id char(26) not null,
    applicant_name varchar(300) not null,
    applicant_sort varchar(800) not null,
    title varchar(400) not null,
    search_text varchar(2000) not null,
    asked_ore bigint not null,
    proposed_ore bigint,
    officer_id varchar(40),
    officer_name varchar(200),
    officer_sort varchar(800) not null,
    state varchar(20) not null,
    state_ordinal integer not null,
    due_at timestamp,
    received_at timestamp not null,
    publication_level varchar(20) not null,
    late boolean not null,
    withdrawn boolean not null,
    waiting boolean not null,
    stale boolean not null,
    late_answer boolean not null,
    constraint pk_case_list primary key (case_id),
    constraint fk_case_list_case foreign key (case_id) references cases (id)
);
create index ix_case_list_board on case_list (board_id, state_ordinal, received_at);
create index ix_case_list_officer on case_list (officer_id, state_ordinal);
create index ix_case_list_call on case_list (call_id, state_ordinal);

create index ix_check_items_case on check_items (case_id, checked_at);
create index ix_assessments_case on assessments (case_id, assessed_at);
create index ix_proposals_case on proposals (case_id, proposed_at);
