package org.samstod.cases.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.samstod.shared.OrganisationNumber;
import org.samstod.shared.Period;

/** What the radar keeps, and whom it asks first. Every list is bounded, the newest first. */
public interface Radars {

    void add(RadarAnswer answer);

    /** The answers of a case in the order they were given. */
    List<RadarAnswer> answers(String caseId);

    /** The measure of a day. */
    RadarMeasure measure(LocalDate day);

    /** Who stands behind a case. */
    List<RadarKey> keys(String caseId);

    /** Who stands behind a case from now on. */
    void keep(String caseId, Collection<RadarKey> keys);

    /** Cases of the association about overlapping time. */
    List<String> ofAssociation(String associationId, Period period, String exceptCaseId, int most);

    /** Cases of associations of some numbers about overlapping time. */
    List<String> ofNumbers(Collection<OrganisationNumber> numbers, Period period, String exceptCaseId, int most);

    /** Cases submitted from the account about overlapping time. */
    List<String> fromAccount(String accountId, Period period, String exceptCaseId, int most);

    /** The keys of that value that other cases about overlapping time have. */
    List<RadarKey> sharing(Collection<String> values, Period period, String exceptCaseId, int most);

    /** Cases of level 0 about overlapping time, which are in no index. */
    List<String> ofLevelZero(Period period, String exceptCaseId, int most);
}
