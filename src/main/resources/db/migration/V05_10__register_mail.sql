-- Incoming mail that is no application; whom an entry came from or went to and what it is about (OSL 5:2); what an entry is about.
alter table register_entries add column counterpart varchar(200);
alter table register_entries add column counterpart_kind varchar(12);
alter table register_entries add column short_matter varchar(300);
alter table register_entries add column document_kind varchar(30);
alter table register_entries add column about_id char(26);
create index ix_register_entries_about on register_entries (about_id);
create index ix_register_entries_corrects on register_entries (corrects_id);
create index ix_register_entries_association on register_entries (association_id);

create table incoming_mails (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    mail_state varchar(12) not null,
    mail_way varchar(10) not null,
    publication_level varchar(12) not null,
    received_at timestamp,
    received_source varchar(10),
    sender_kind varchar(12),
    sender_name varchar(200),
    sender_email varchar(200),
    organisation_number varchar(20),
    association_id char(26),
    short_matter varchar(300),
    message_id varchar(400),
    not_taken varchar(2000),
    begun_at timestamp not null,
    begun_by varchar(40),
    filed_at timestamp,
    entry_id char(26),
    duplicate_of char(26),
    from_mail_id char(26),
    from_board_id char(26),
    passed_to_board char(26),
    passed_to varchar(200),
    passed_at timestamp,
    passed_by varchar(40),
    told varchar(12),
    constraint pk_incoming_mails primary key (id),
    constraint fk_incoming_mails_entry foreign key (entry_id) references register_entries (id),
    constraint fk_incoming_mails_duplicate foreign key (duplicate_of) references incoming_mails (id),
    constraint fk_incoming_mails_from foreign key (from_mail_id) references incoming_mails (id)
);
create index ix_incoming_mails_board on incoming_mails (board_id, mail_state);
create index ix_incoming_mails_entry on incoming_mails (entry_id);
create index ix_incoming_mails_message on incoming_mails (message_id);
create index ix_incoming_mails_association on incoming_mails (association_id);

create table incoming_mail_hashes (
    mail_id char(26) not null,
    sha256 char(64) not null,
    constraint pk_incoming_mail_hashes primary key (mail_id, sha256),
    constraint fk_incoming_mail_hashes_mail foreign key (mail_id) references incoming_mails (id)
);
create index ix_incoming_mail_hashes_sha256 on incoming_mail_hashes (sha256);
