-- Periodic jobs: one row each, taken by the node that runs it.
create table job_leases (
    job_name varchar(60) not null,
    due_at timestamp not null,
    lease_owner varchar(26),
    lease_until timestamp,
    constraint pk_job_leases primary key (job_name)
);
