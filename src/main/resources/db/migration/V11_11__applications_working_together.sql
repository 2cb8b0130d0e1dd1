-- Who is writing in an application right now, and who answers for it. One row a person, however many devices.
CREATE TABLE application_presences (
    id             CHAR(26)  NOT NULL,
    version        BIGINT    NOT NULL,
    application_id CHAR(26)  NOT NULL,
    account_id     CHAR(26)  NOT NULL,
    question       VARCHAR(60),
    held_since     TIMESTAMP,
    seen_at        TIMESTAMP NOT NULL,
    CONSTRAINT pk_application_presences PRIMARY KEY (id),
    CONSTRAINT uq_application_presences_person UNIQUE (application_id, account_id),
    CONSTRAINT fk_application_presences_application FOREIGN KEY (application_id) REFERENCES applications (id)
);

ALTER TABLE applications ADD COLUMN responsible CHAR(26);
