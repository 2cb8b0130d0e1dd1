-- The perspective of a case: it comes from the call and is confirmed by the officer, each confirmation with who, when and why.
alter table cases add column perspective varchar(40) default 'promotive' not null;
alter table cases add column perspective_confirmed boolean default false not null;
-- Cases from before follow their call; what has left preparation counts as confirmed, since nobody can confirm it any more.
update cases set perspective = (select c.perspective_code from calls c where c.id = cases.call_id)
    where exists (select c.id from calls c where c.id = cases.call_id);
update cases set perspective_confirmed = true where state in ('PROPOSED', 'DECIDED', 'CLOSED');

create table perspective_confirmations (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    perspective varchar(40) not null,
    earlier_perspective varchar(40) not null,
    reason varchar(1000) not null,
    confirmed_by varchar(40) not null,
    confirmed_name varchar(200) not null,
    confirmed_at timestamp not null,
    constraint pk_perspective_confirmations primary key (id),
    constraint fk_perspective_confirmations_case foreign key (case_id) references cases (id)
);
create index ix_perspective_confirmations_case on perspective_confirmations (case_id, confirmed_at);
