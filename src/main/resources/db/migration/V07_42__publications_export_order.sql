-- Room 07, publications: data files are written in the order of this index, one portion after the other; without it each portion would sort everything.
CREATE INDEX ix_publications_export ON publications (decided_on DESC, id, outcome);
