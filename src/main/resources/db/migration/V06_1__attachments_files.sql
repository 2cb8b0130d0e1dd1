-- Files, their bytes apart, and who opened them.
create table attachment_contents (
    id char(26) not null,
    content ${blob} not null,
    constraint pk_attachment_contents primary key (id)
);

create table attachments (
    id char(26) not null,
    version bigint not null,
    owner_kind varchar(40) not null,
    owner_id char(26) not null,
    association_id char(26),
    board_id char(26),
    file_name varchar(240) not null,
    file_type varchar(10) not null,
    size_bytes bigint not null,
    sha256 char(64) not null,
    content_id char(26) not null,
    purpose varchar(12) not null,
    file_state varchar(10) not null,
    personal_numbers varchar(10) not null,
    uploaded_at timestamp not null,
    uploaded_by varchar(40) not null,
    removed_at timestamp,
    removed_by varchar(40),
    constraint pk_attachments primary key (id),
    constraint fk_attachments_content foreign key (content_id) references attachment_contents (id)
);
create index ix_attachments_owner on attachments (owner_id, owner_kind);
create index ix_attachments_state on attachments (file_state, uploaded_at);

create table attachment_readings (
    id char(26) not null,
    attachment_id char(26) not null,
    account_id varchar(40) not null,
    read_at timestamp not null,
    constraint pk_attachment_readings primary key (id),
    constraint fk_attachment_readings_attachment foreign key (attachment_id) references attachments (id)
);
create index ix_attachment_readings_attachment on attachment_readings (attachment_id, read_at);
