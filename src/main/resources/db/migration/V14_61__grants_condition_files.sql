-- Files that show whether a condition is kept, from the association or from whoever handles the grant.

CREATE TABLE condition_files (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    condition_id CHAR(26) NOT NULL,
    file_id CHAR(26) NOT NULL,
    from_association BOOLEAN NOT NULL,
    reception_number VARCHAR(80),
    given_by CHAR(26) NOT NULL,
    given_name VARCHAR(200) NOT NULL,
    given_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_condition_files PRIMARY KEY (id),
    CONSTRAINT uq_condition_files_file UNIQUE (file_id),
    CONSTRAINT fk_condition_files_condition FOREIGN KEY (condition_id) REFERENCES grant_conditions (id)
);
CREATE INDEX ix_condition_files_condition ON condition_files (condition_id);

ALTER TABLE grant_conditions ADD COLUMN file_count INTEGER DEFAULT 0 NOT NULL;
