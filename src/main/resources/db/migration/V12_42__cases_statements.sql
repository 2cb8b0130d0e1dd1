-- Bodies that a board asks for statements, what they are asked, what they answer, and the personal links of those without an account.
create table statement_bodies (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    body_kind varchar(20) not null,
    body_name varchar(120) not null,
    person_name varchar(120) not null,
    email varchar(255) not null,
    account_id varchar(40),
    valid_from date not null,
    revoked_at timestamp,
    revoked_name varchar(200),
    revoked_reason varchar(500),
    constraint pk_statement_bodies primary key (id)
);
create index ix_statement_bodies_board on statement_bodies (board_id, body_name);

create table statement_requests (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    matter_id char(26) not null,
    body_id char(26) not null,
    body_kind varchar(20) not null,
    body_name varchar(120) not null,
    statement_state varchar(20) not null,
    question ${clob} not null,
    application_text ${clob},
    asked_by varchar(40) not null,
    asked_name varchar(200) not null,
    asked_at timestamp not null,
    due_on date not null,
    due_at timestamp not null,
    reminded_at timestamp,
    answer_text ${clob},
    answered_name varchar(120),
    answered_at timestamp,
    answered_late boolean not null,
    withdrawn_at timestamp,
    constraint pk_statement_requests primary key (id),
    constraint fk_statement_requests_case foreign key (case_id) references cases (id),
    constraint fk_statement_requests_matter foreign key (matter_id) references matters (id),
    constraint fk_statement_requests_body foreign key (body_id) references statement_bodies (id)
);
create index ix_statement_requests_case on statement_requests (case_id, asked_at);
create index ix_statement_requests_due on statement_requests (statement_state, due_at);
create index ix_statement_requests_body on statement_requests (body_id, statement_state);

-- The secret of a link is kept as a hash only.
create table statement_links (
    id char(26) not null,
    version bigint not null,
    request_id char(26) not null,
    secret_hash char(64) not null,
    made_at timestamp not null,
    expires_at timestamp not null,
    revoked_at timestamp,
    constraint pk_statement_links primary key (id),
    constraint uq_statement_links_secret unique (secret_hash),
    constraint fk_statement_links_request foreign key (request_id) references statement_requests (id)
);
create index ix_statement_links_request on statement_links (request_id, made_at);
