-- Room 07, publications: what an association tells of a level 3 publication of its own while it goes on, seen by nobody else until its board has
-- looked at it, and the pictures. A post and its picture go with their publication, whoever removes that. The shown id is the one that feeds and
-- addresses have: it begins with an approval and ends with it.
CREATE TABLE progress_posts (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    publication_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    post_kind VARCHAR(10) NOT NULL,
    post_state VARCHAR(10) NOT NULL,
    happened_on DATE NOT NULL,
    post_text VARCHAR(1200),
    alt_text VARCHAR(300),
    written_by VARCHAR(40) NOT NULL,
    written_at TIMESTAMP NOT NULL,
    decided_by VARCHAR(40),
    decided_at TIMESTAMP,
    back_reason VARCHAR(1000),
    shown_id CHAR(26),
    CONSTRAINT pk_progress_posts PRIMARY KEY (id),
    CONSTRAINT fk_progress_posts_publication FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE CASCADE,
    CONSTRAINT ck_progress_posts_kind CHECK (post_kind IN ('PROGRESS', 'RESULT')),
    CONSTRAINT ck_progress_posts_state CHECK (post_state IN ('WAITING', 'SHOWN', 'SENT_BACK')),
    CONSTRAINT ck_progress_posts_says CHECK (post_text IS NOT NULL OR alt_text IS NOT NULL),
    CONSTRAINT ck_progress_posts_shown CHECK ((post_state = 'SHOWN' AND shown_id IS NOT NULL) OR (post_state <> 'SHOWN' AND shown_id IS NULL)),
    CONSTRAINT ck_progress_posts_back CHECK (post_state <> 'SENT_BACK' OR back_reason IS NOT NULL)
);
CREATE INDEX ix_progress_posts_publication ON progress_posts (publication_id);
CREATE INDEX ix_progress_posts_association ON progress_posts (association_id);
CREATE INDEX ix_progress_posts_board ON progress_posts (board_id, post_state, written_at);
CREATE INDEX ix_progress_posts_shown ON progress_posts (shown_id);

CREATE TABLE post_pictures (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    post_id CHAR(26) NOT NULL,
    picture_width INTEGER NOT NULL,
    picture_height INTEGER NOT NULL,
    picture_sha256 CHAR(64) NOT NULL,
    content ${blob} NOT NULL,
    CONSTRAINT pk_post_pictures PRIMARY KEY (id),
    CONSTRAINT uq_post_pictures_post UNIQUE (post_id),
    CONSTRAINT fk_post_pictures_post FOREIGN KEY (post_id) REFERENCES progress_posts (id) ON DELETE CASCADE
);
