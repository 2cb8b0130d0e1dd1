-- Whether the demo city was seeded; empty in production.
create table demo_progress (
    id integer not null,
    demo_state varchar(20) not null,
    changed_at timestamp not null,
    constraint pk_demo_progress primary key (id)
);
