-- Room 07, publications: what anybody can take part in, kept by the association for a level 3 publication of its own. It goes with its
-- publication, whoever removes that: no activity, no time and no identifier of a calendar outlives it.
CREATE TABLE activities (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    publication_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    activity_name VARCHAR(80) NOT NULL,
    target_group VARCHAR(200),
    age_from INTEGER,
    age_to INTEGER,
    place_name VARCHAR(160) NOT NULL,
    neighbourhood_slug VARCHAR(60) NOT NULL,
    neighbourhood_name VARCHAR(120) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    price_ore BIGINT NOT NULL,
    contact_email VARCHAR(200),
    contact_phone VARCHAR(30),
    changed_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_activities PRIMARY KEY (id),
    CONSTRAINT fk_activities_publication FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE CASCADE,
    CONSTRAINT ck_activities_days CHECK (first_day <= last_day),
    CONSTRAINT ck_activities_price CHECK (price_ore >= 0),
    CONSTRAINT ck_activities_contact CHECK (contact_email IS NOT NULL OR contact_phone IS NOT NULL)
);
CREATE INDEX ix_activities_publication ON activities (publication_id);
CREATE INDEX ix_activities_association ON activities (association_id);
CREATE INDEX ix_activities_days ON activities (last_day, first_day);

CREATE TABLE activity_times (
    activity_id CHAR(26) NOT NULL,
    time_place INTEGER NOT NULL,
    week_day INTEGER,
    on_day DATE,
    starts_minute INTEGER NOT NULL,
    ends_minute INTEGER NOT NULL,
    CONSTRAINT pk_activity_times PRIMARY KEY (activity_id, time_place),
    CONSTRAINT fk_activity_times_activity FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE CASCADE,
    CONSTRAINT ck_activity_times_when CHECK ((week_day IS NULL AND on_day IS NOT NULL) OR (week_day IS NOT NULL AND on_day IS NULL)),
    CONSTRAINT ck_activity_times_hours CHECK (starts_minute >= 0 AND starts_minute < ends_minute AND ends_minute <= 1440)
);
