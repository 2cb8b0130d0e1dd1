-- What the track asks for beside a case: several assessors hidden from each other, risk analysis, democracy review; and colleagues' flags.
create table case_assessors (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    account_id varchar(40) not null,
    account_name varchar(200) not null,
    assessor_state varchar(20) not null,
    asked_by varchar(40) not null,
    asked_name varchar(200) not null,
    asked_at timestamp not null,
    handed_in_at timestamp,
    revision_ordinal integer,
    constraint pk_case_assessors primary key (id),
    constraint uq_case_assessors_account unique (case_id, account_id),
    constraint fk_case_assessors_case foreign key (case_id) references cases (id)
);

create table assessor_marks (
    id char(26) not null,
    version bigint not null,
    assessor_id char(26) not null,
    criterion_code varchar(80) not null,
    verdict varchar(20),
    reasons ${clob} not null,
    written_at timestamp not null,
    constraint pk_assessor_marks primary key (id),
    constraint uq_assessor_marks_criterion unique (assessor_id, criterion_code),
    constraint fk_assessor_marks_assessor foreign key (assessor_id) references case_assessors (id)
);

create table case_flags (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    flag_kind varchar(20) not null,
    flag_state varchar(20) not null,
    reason varchar(1000) not null,
    set_by varchar(40) not null,
    set_name varchar(200) not null,
    set_at timestamp not null,
    resolution varchar(1000),
    resolved_by varchar(40),
    resolved_name varchar(200),
    resolved_at timestamp,
    constraint pk_case_flags primary key (id),
    constraint fk_case_flags_case foreign key (case_id) references cases (id),
    constraint ck_case_flags_resolved check ((flag_state = 'RESOLVED' and resolved_at is not null) or (flag_state = 'OPEN' and resolved_at is null))
);
create index ix_case_flags_case on case_flags (case_id, set_at);

create table risk_items (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    risk_area varchar(20) not null,
    what varchar(1000) not null,
    likelihood integer not null,
    consequence integer not null,
    reduces varchar(1000) not null,
    answers_for varchar(200) not null,
    revision_ordinal integer not null,
    written_by varchar(40) not null,
    written_name varchar(200) not null,
    written_at timestamp not null,
    struck_reason varchar(1000),
    struck_by varchar(40),
    struck_name varchar(200),
    struck_at timestamp,
    constraint pk_risk_items primary key (id),
    constraint fk_risk_items_case foreign key (case_id) references cases (id),
    constraint ck_risk_items_likelihood check (likelihood between 0 and 4),
    constraint ck_risk_items_consequence check (consequence between 0 and 4)
);
create index ix_risk_items_case on risk_items (case_id, written_at);

-- Of the association's acts, with source and date; there is no field for what anybody believes or thinks.
create table democracy_findings (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    criterion_code varchar(80) not null,
    finding varchar(20) not null,
    what varchar(2000) not null,
    occurred_on date,
    source varchar(500) not null,
    found_by varchar(40) not null,
    found_name varchar(200) not null,
    found_at timestamp not null,
    evidence_since timestamp not null,
    constraint pk_democracy_findings primary key (id),
    constraint fk_democracy_findings_case foreign key (case_id) references cases (id)
);
create index ix_democracy_findings_case on democracy_findings (case_id, found_at);

create table democracy_hearings (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    hearing_state varchar(20) not null,
    findings_text ${clob} not null,
    letter_text ${clob} not null,
    sent_by varchar(40) not null,
    sent_name varchar(200) not null,
    sent_at timestamp not null,
    due_on date not null,
    due_at timestamp not null,
    reply_text ${clob},
    replied_by varchar(40),
    replied_name varchar(200),
    replied_at timestamp,
    replied_late boolean not null,
    constraint pk_democracy_hearings primary key (id),
    constraint fk_democracy_hearings_case foreign key (case_id) references cases (id)
);
create index ix_democracy_hearings_case on democracy_hearings (case_id, sent_at);

alter table case_list add column open_flags integer default 0 not null;
