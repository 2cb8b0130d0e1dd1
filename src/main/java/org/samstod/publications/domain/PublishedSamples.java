package org.samstod.publications.domain;

import java.util.List;
import java.util.Optional;

/** Public draws. */
public interface PublishedSamples {

    Optional<PublishedSample> find(String id);

    /** The newest first. */
    List<PublishedSample> newest(int most);

    /** The initiatives that still are on the list of a draw, by public id; one statement. */
    List<OpenPublication> lines(String sampleId);

    void add(PublishedSample sample);

    void add(PublishedSampleLine line);
}
