-- Messages to people; the text is written once, the sender changes state and lease.
create table outbox_messages (
    id char(26) not null,
    version bigint not null,
    account_id char(26),
    address varchar(255),
    template_name varchar(60) not null,
    ui_language char(2) not null,
    subject varchar(400) not null,
    body ${clob} not null,
    link_path varchar(400),
    publication_level varchar(12) not null,
    case_ref varchar(60),
    dedupe_key varchar(120),
    message_state varchar(10) not null,
    attempts integer not null,
    queued_at timestamp not null,
    next_attempt_at timestamp,
    lease_owner varchar(26),
    lease_until timestamp,
    sent_at timestamp,
    read_at timestamp,
    last_error varchar(400),
    constraint pk_outbox_messages primary key (id),
    constraint uq_outbox_messages_dedupe unique (dedupe_key)
);
create index ix_outbox_messages_account on outbox_messages (account_id, queued_at);
create index ix_outbox_messages_due on outbox_messages (message_state, next_attempt_at);
