-- Which set of migrations this database has seen to its end: one row; a start that finds its own digest here has nothing to migrate.
create table migration_state (
    row_id smallint not null,
    digest varchar(64) not null,
    constraint pk_migration_state primary key (row_id)
);
insert into migration_state (row_id, digest) values (1, '');
