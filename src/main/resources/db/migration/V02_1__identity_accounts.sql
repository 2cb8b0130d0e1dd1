create table accounts (
    id char(26) not null,
    version bigint not null,
    login_key varchar(255) not null,
    email varchar(255) not null,
    display_name varchar(120) not null,
    password_hash varchar(400),
    ui_language char(2) not null,
    account_state varchar(20) not null,
    created_at timestamp not null,
    constraint pk_accounts primary key (id),
    constraint uq_accounts_login unique (login_key)
);

create table role_assignments (
    id char(26) not null,
    version bigint not null,
    account_id char(26) not null,
    role_name varchar(40) not null,
    board_id char(26),
    valid_from date not null,
    valid_to date,
    granted_by varchar(40) not null,
    granted_at timestamp not null,
    confirmed_by varchar(40),
    confirmed_at timestamp,
    constraint pk_role_assignments primary key (id),
    constraint fk_role_assignments_account foreign key (account_id) references accounts (id)
);
create index ix_role_assignments_account on role_assignments (account_id);
create index ix_role_assignments_role on role_assignments (role_name, board_id);
